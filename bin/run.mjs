// node bin/run.mjs [--build] FILE …: brings what is missing, then runs a TypeScript file under Node 24.
import { become, install } from './bootstrap.mjs'
import { build } from './build.mjs'

const args = process.argv.slice(2)
install()
if (args[0] === '--build') {
  args.shift()
  build()
}
const [file, ...rest] = args
become([file, ...rest])
