// npm start: installs what is missing, builds what has changed, then serves. `dev` builds as it goes.
import { become, install } from './bootstrap.mjs'
import { build } from './build.mjs'

const isDev = process.argv[2] === 'dev'
install()
if (!isDev) build()
become('server.ts', [], { NODE_ENV: isDev ? 'development' : 'production' })
