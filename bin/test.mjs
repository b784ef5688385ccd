// npm test: installs what is missing, then runs every check; all of them must pass.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { environment, install, root, run } from './bootstrap.mjs'
import { ensureBrowser } from './browser.mjs'
import { build } from './build.mjs'

/** Settings of a newsroom that lives here: the tests have their own, and must not write to its data. */
const SETTINGS =
  'PORT HOST DATA_DIR PUBLIC_ORIGIN DATABASE_URL SAMPLE TRUSTED_PROXIES AUTH_SECRET SMTP_URL MAIL_FROM'.split(
    ' ',
  )
for (const name of SETTINGS) delete environment[name]

install()
ensureBrowser()

const passedOver = new Set(['node_modules', '.next', '.git', 'e2e', 'data'])

function testsUnder(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries.flatMap((entry) => {
    if (passedOver.has(entry.name)) return []
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return testsUnder(file)
    return entry.name.endsWith('.test.ts') ? [file] : []
  })
}

/** The last build wrote types of its routes; those of today may be others. */
function forgetRoutes() {
  for (const types of ['.next/types', '.next/dev/types'])
    rmSync(path.join(root, types), { recursive: true, force: true })
}

/** Left to itself Node keeps one core free, which of two is half. */
const testing = ['--test', `--test-concurrency=${availableParallelism()}`]

/** Each file of tests opens a copy of one empty database, which is made once. */
function testOnPostgres() {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-pglite-'))
  const file = path.join(folder, 'empty.tar')
  const url = pathToFileURL(file).href.replace(/^file:/, 'pglite:')
  const withPostgres = { env: { ...environment, DATABASE_URL: url } }
  try {
    const made = run('node', ['db/testing/prepared.ts', file])
    return made || run('node', [...testing, ...testsUnder('db')], withPostgres)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const checks = [
  ['format and lint', () => run('biome', ['ci', '--error-on-warnings', '.'])],
  ['types', () => forgetRoutes() ?? run('tsc', ['--noEmit'])],
  ['tests on SQLite', () => run('node', [...testing, ...testsUnder('.')])],
  ['tests on PostgreSQL', testOnPostgres],
  ['journeys in a browser', () => build() ?? run('playwright', ['test'])],
]

const failed = checks.filter(([name, check]) => {
  console.log(`\n# ${name}`)
  return check() !== 0
})
for (const [name] of failed) console.error(`failed: ${name}`)
console.log(`checks: ${checks.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)
