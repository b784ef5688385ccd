// node bin/run.mjs FILE …: installs what is missing, then runs a TypeScript file under Node 24.
import { become, install } from './bootstrap.mjs'

install()
const [file, ...args] = process.argv.slice(2)
become(file, args)
