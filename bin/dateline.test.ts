import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const LISTING = path.join(root, 'db/testing/listing.txt')
const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bin-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs the command line as its users do, on a newsroom of its own. */
function dateline(newsroom: string, ...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin/dateline.ts'), ...args],
    {
      cwd: folder,
      env: { ...env, DATA_DIR: path.join(folder, newsroom) },
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  return { status, stdout, stderr: stderr.trimEnd().split('\n') }
}
function given(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}
const form = ['--format', 'listing', '--locale', 'en']

test('an import says what it did, and that the second one changed nothing', () => {
  const first = dateline('one', 'import', LISTING, ...form, '--publish', '--yes')
  assert.equal(first.status, 0)
  assert.match(
    first.stdout,
    /line 10: “Nova rampa .+ recognised as Portuguese \(confidence 0\.\d\d\)/,
  )
  assert.match(first.stdout, /5 articles in 4 stories in 4 categories: 1 joined .+, 5 published/)
  const second = dateline('one', 'import', LISTING, ...form, '--publish', '--yes')
  assert.deepEqual(
    [second.status, second.stdout],
    [0, 'Nothing changed: 5 entries known already.\n'],
  )
})

test('--json gives one object, also when something is wrong', () => {
  const good = dateline('two', 'import', LISTING, ...form, '--yes', '--json')
  const { ok, articles, stories, published, entries } = JSON.parse(good.stdout)
  assert.deepEqual([ok, articles, stories, published, entries.length], [true, 5, 4, 0, 5])
  const bad = dateline('two', 'import', given('bad.txt', 'Gossip'), ...form, '--yes', '--json')
  assert.deepEqual(JSON.parse(bad.stdout).problems, [
    { line: 1, code: 'unknown_category', detail: 'Gossip' },
  ])
  assert.equal(bad.status, 1)
})

test('sisters wait for a yes: without one and without a terminal nothing is imported', () => {
  const unasked = dateline('three', 'import', LISTING, ...form)
  assert.equal(unasked.status, 1)
  assert.match(unasked.stderr.join(), /1 pair of sisters .+--yes .+--no-join/)
  const apart = dateline('three', 'import', LISTING, ...form, '--no-join')
  assert.match(apart.stdout, /5 articles in 5 stories/)
})

test('problems are named line by line and nothing is written, unless they are to be skipped', () => {
  const broken = readFileSync(LISTING, 'utf8')
    .replace('14 June', '31 June')
    .replace('Project News', 'Gossip')
  const file = given('broken.txt', broken)
  const refused = dateline('four', 'import', file, ...form, '--yes')
  assert.deepEqual(refused.stderr, [
    'line 4: there is no such day as 31 June 2023',
    'line 35: unknown category “Gossip”',
  ])
  assert.equal(refused.status, 1)
  const rest = dateline('four', 'import', file, ...form, '--yes', '--skip-problems')
  assert.equal(rest.status, 0)
  assert.match(rest.stdout, /Imported 3 articles in 2 stories/)
})

test('a file that can’t be imported is refused in one line', () => {
  const huge = given('huge.txt', '')
  truncateSync(huge, 20 * 1024 * 1024 + 1)
  const refusals: [string, RegExp][] = [
    ['nowhere.txt', /^nowhere\.txt: there is no such file$/],
    [folder, /it is a folder/],
    ['/dev/null', /not an ordinary file/],
    [huge, /larger than 20 MB/],
    [given('empty.txt', ''), /^line 1: the file is empty$/],
    [given('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), /not a text file/],
    [given('wide.txt', Buffer.from('\ufeffExpert Voice', 'utf16le')), /UTF-16/],
    [given('latin.txt', Buffer.from('Press Release\nCaf\xe9', 'latin1')), /^line 2: .+not UTF-8$/],
  ]
  for (const [file, reason] of refusals) {
    const { status, stdout, stderr } = dateline('five', 'import', file, ...form)
    assert.deepEqual([status, stdout, stderr.length], [1, '', 1], file)
    assert.match(stderr.join(), reason)
  }
  assert.ok(!existsSync(path.join(folder, 'five')))
})

test('an unknown command, option or language, or a missing word, is answered with the usage', () => {
  const wrong: [string[], RegExp][] = [
    [[], /^Usage/],
    [['publish'], /no command “publish”/],
    [['import', LISTING, ...form, '--force'], /--force/],
    [['import', ...form], /<file> is missing/],
    [['import', LISTING, '--format', 'listing', '--locale', 'xx'], /--locale must be one of en/],
    [['import', LISTING, '--format', 'csv', '--locale', 'en'], /--format must be listing/],
    [['constructor'], /no command/],
  ]
  for (const [args, reason] of wrong) {
    const { status, stdout, stderr } = dateline('six', ...args)
    assert.deepEqual([status, stdout], [1, ''], args.join(' '))
    assert.match(stderr[0] ?? '', reason)
    assert.match(stderr.join('\n'), /Usage: npm run -s dateline -- /)
  }
})
