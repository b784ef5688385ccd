// npm start: installs what is missing, builds what has changed, then serves. `dev` builds as it goes.
import { become, install } from './bootstrap.mjs'
import { build } from './build.mjs'

/**
 * What a page is made of lives for milliseconds. With half as much room one render is swept up after
 * several times over; with more the process grows, and no page comes sooner.
 */
const MEMORY = '--max-semi-space-size=16'

const isDev = process.argv[2] === 'dev'
install()
if (!isDev) build()
become(MEMORY, ['server.ts'], { NODE_ENV: isDev ? 'development' : 'production' })
