// Plain JavaScript that Node 18 can run: it brings Node 24 and the dependencies to a fresh clone.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.dateline-installed')
/** The Node 24 that the `node` package carries. */
const node24 = path.join(modules, 'node', 'bin', 'node')

/** The environment in which `node` and every tool are the project's own. */
export const environment = {
  ...process.env,
  PATH: [path.dirname(node24), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
  NEXT_TELEMETRY_DISABLED: '1',
}

/** Runs a command in the project's folder with its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const shown = { cwd: root, env: environment, stdio: 'inherit' }
  return spawnSync(command, args, { ...shown, ...options }).status ?? 1
}

/** Standard output belongs to the command that was asked for. */
const ASIDE = { stdio: ['ignore', 2, 2] }

// `npm ci` refuses a lock file that leaves out other platforms' optional packages; `install` may.
const QUIETLY = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund']

/** Installs what package-lock.json names, once for each lock file. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(node24) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing dependencies …')
  const installAll = (env) =>
    must(run('npm', ['install', ...QUIETLY], { ...ASIDE, env }), 'npm install')
  if (existsSync(node24)) installAll(environment)
  // Not there yet, or gone with the package where the lock file names another.
  if (!existsSync(node24)) withNode24(installAll)
  writeFileSync(stamp, lock)
}

/**
 * Brings Node 24 before all else, in a folder of its own: under an older one npm warns of every
 * package that asks for a newer, and a warning that means something is lost among them.
 */
function withNode24(installAll) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-node-'))
  const drop = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', drop)
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }')
  const place = { ...ASIDE, cwd: folder, env: process.env }
  must(run('npm', ['install', ...QUIETLY, `node@${dependencies.node}`], place), 'npm install node')
  // The one install script that is needed: it fetches this machine's Node 24 from the registry.
  const brought = path.join(folder, 'node_modules', 'node')
  const script = ['installArchSpecificPackage.js']
  must(run(process.execPath, script, { ...place, cwd: brought }), 'Installing Node 24')
  const bin = path.join(brought, 'bin')
  installAll({ ...environment, PATH: [bin, environment.PATH].join(path.delimiter) })
  mkdirSync(path.dirname(node24), { recursive: true })
  copyFileSync(path.join(bin, 'node'), node24)
  drop()
}

/**
 * Runs a file, before which flags of Node's may stand, under Node 24 in this process's stead: input,
 * output, signals and exit code are its own.
 */
export function become(args, variables = {}) {
  const options = { cwd: root, env: { ...environment, ...variables }, stdio: 'inherit' }
  const child = spawn(node24, args, options)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`${node24} can't be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

export function must(code, what) {
  if (code === 0) return
  console.error(`${what} failed with exit code ${code}.`)
  process.exit(1)
}
