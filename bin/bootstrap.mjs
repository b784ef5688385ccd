// Plain JavaScript that Node 18 can run: it brings Node 24 and the dependencies to a fresh clone.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
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

/** Installs what package-lock.json names, once for each lock file. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(node24) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing dependencies …')
  // `npm ci` refuses a lock file that leaves out other platforms' optional packages; this one may.
  const quietly = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund']
  must(run('npm', ['install', ...quietly], ASIDE), 'npm install')
  // The one install script that is needed: it fetches this machine's Node 24 from the registry.
  const place = { ...ASIDE, cwd: path.join(modules, 'node'), env: process.env }
  if (!existsSync(node24))
    must(run(process.execPath, ['installArchSpecificPackage.js'], place), 'Installing Node 24')
  writeFileSync(stamp, lock)
}

/**
 * Runs a file, before which a flag of Node's may stand, under Node 24 in this process's stead:
 * input, output, signals and exit code are its own.
 */
export function become(file, args, variables = {}) {
  const options = { cwd: root, env: { ...environment, ...variables }, stdio: 'inherit' }
  const child = spawn(node24, [file, ...args], options)
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
