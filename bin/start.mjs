// npm start: installs what is missing, builds what has changed, then serves. `dev` builds as it goes.
import { become, install } from './bootstrap.mjs'
import { build } from './build.mjs'
import { memoryFlags, memoryVariables } from './memory.mjs'

const isDev = process.argv[2] === 'dev'
install()
if (!isDev) build()
// The compiler that works within a server in development has use for whatever there is.
if (isDev) become(['server.ts'], { NODE_ENV: 'development' })
else become([...memoryFlags(), 'server.ts'], { ...memoryVariables(), NODE_ENV: 'production' })
