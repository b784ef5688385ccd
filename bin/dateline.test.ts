import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openDataDir } from '#db/data-dir.ts'
import { verifyPassword } from '#db/passwords.ts'
import { run as importListing } from './commands/import.ts'
import { run as verifyNewsroom } from './commands/verify.ts'
import { BadUsage, Failure } from './failure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const LISTING = path.join(root, 'db/testing/listing.txt')
const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bin-'))
before(() => {
  delete process.env.DATABASE_URL
})
after(() => rmSync(folder, { recursive: true }))

interface Setting {
  input?: string
  env?: Record<string, string>
}

/** The command line as its users know it: a process with an exit code and two streams. */
function dateline(newsroom: string, first: Setting | string = '', ...rest: string[]) {
  const { input = '', env } = typeof first === 'string' ? {} : first
  const args = typeof first === 'string' ? [first, ...rest].filter(Boolean) : rest
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin/dateline.ts'), ...args],
    {
      cwd: folder,
      env: { ...process.env, ...env, DATA_DIR: path.join(folder, newsroom) },
      input,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr: stderr.trimEnd().split('\n') }
}
/** One command without a process of its own: starting one takes a second. */
function run(newsroom: string, ...args: string[]) {
  process.env.DATA_DIR = path.join(folder, newsroom)
  return importListing(args)
}
function verify(newsroom: string) {
  process.env.DATA_DIR = path.join(folder, newsroom)
  return verifyNewsroom([])
}
function given(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}
const form = ['--format', 'listing', '--locale', 'en']

test('an import says what it did, and that the second one changed nothing', async () => {
  const first = dateline('one', 'import', LISTING, ...form, '--publish', '--yes')
  assert.equal(first.status, 0)
  assert.match(first.stdout, /line 10: “Nova rampa .+ as Portuguese \(confidence 0\.\d\d\)/)
  assert.match(first.stdout, /5 articles in 4 stories in 4 categories: 1 joined .+, 5 published/)
  const second = await run('one', LISTING, ...form, '--publish', '--yes')
  assert.deepEqual(second.lines, ['Nothing changed: 5 entries known already.'])
})

test('--json gives one object, also when something is wrong', async () => {
  const { data } = await run('two', LISTING, ...form, '--yes', '--json')
  assert.deepEqual([data.articles, data.stories, data.published], [5, 4, 0])
  const bad = dateline('two', 'import', given('bad.txt', 'Gossip'), ...form, '--yes', '--json')
  assert.deepEqual(JSON.parse(bad.stdout), {
    ok: false,
    reason: 'line 1: unknown category “Gossip”',
    problems: [{ line: 1, code: 'unknown_category', detail: 'Gossip' }],
  })
  assert.deepEqual([bad.status, bad.stderr], [1, ['line 1: unknown category “Gossip”']])
})

test('sisters wait for a yes: without one and without a terminal nothing is imported', async () => {
  await assert.rejects(run('three', LISTING, ...form, '--json'), /1 pair .+--yes .+--no-join/)
  const { data } = await run('three', LISTING, ...form, '--no-join')
  assert.deepEqual([data.articles, data.stories], [5, 5])
})

test('problems are named line by line and nothing is written, unless they are to be skipped', async () => {
  const broken = readFileSync(LISTING, 'utf8')
    .replace('14 June', '31 June')
    .replace('Project News', 'Gossip')
  const file = given('broken.txt', broken)
  const refused: unknown = await run('four', file, ...form, '--yes').catch((error) => error)
  assert.ok(refused instanceof Failure)
  assert.deepEqual(refused.lines, [
    'line 4: there is no such day as 31 June 2023',
    'line 35: unknown category “Gossip”',
  ])
  const { data } = await run('four', file, ...form, '--yes', '--skip-problems')
  assert.deepEqual([data.articles, data.stories], [3, 2])
})

test('a file that can’t be imported is refused in one line, before a newsroom is opened', async () => {
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
    const refused: unknown = await run('five', file, ...form).catch((error) => error)
    assert.ok(refused instanceof Failure, file)
    assert.equal(refused.lines.length, 1)
    assert.match(refused.message, reason)
  }
  assert.ok(!existsSync(path.join(folder, 'five')))
})

test('an unknown option or language, or a missing word, is a call it does not know', async () => {
  const wrong: [string[], RegExp][] = [
    [[LISTING, ...form, '--force'], /^Unknown option '--force'$/],
    [form, /^<file> is missing$/],
    [[LISTING, 'other.txt', ...form], /“other.txt” is one word too many/],
    [[LISTING, '--format', 'listing', '--locale', 'xx'], /--locale must be one of en/],
    [[LISTING, '--format', 'csv', '--locale', 'en'], /--format must be listing/],
    [[LISTING, ...form, '--yes', '--no-join'], /give one/],
  ]
  for (const [args, reason] of wrong) {
    const refused: unknown = await run('six', ...args).catch((error) => error)
    assert.ok(refused instanceof BadUsage, args.join(' '))
    assert.match(refused.message, reason)
  }
})

test('staff added with a password on standard input can sign in at once', async () => {
  const person = ['staff', 'add', '--email', 'ada@newsroom.example', '--name', 'Ada Quill']
  const add = (input: string, ...args: string[]) =>
    dateline('eight', { input }, ...person, ...args, '--password-stdin')
  const secret = 'seven lanterns on the quay'
  const added = add(`${secret}\nsecond line`, '--role', 'publisher:*', '--role', 'translator:pt')
  assert.deepEqual([added.status, added.stdout], [0, 'Added Ada Quill (ada@newsroom.example).\n'])
  const database = new DatabaseSync(path.join(folder, 'eight/dateline.db'))
  const [row] = database.prepare('select status, password_hash hash from staff').all()
  const roles = database.prepare('select role, locale from grants order by role').all()
  database.close()
  assert.equal(row?.status, 'active')
  assert.ok((await verifyPassword(secret, String(row?.hash))).isRight)
  assert.deepEqual(
    roles.map(({ role, locale }) => `${role}:${locale}`),
    ['publisher:*', 'translator:pt'],
  )
  const again = add(secret, '--role', 'publisher:*')
  assert.deepEqual(again.stderr, ['Somebody has this address already.'])
  const weak = add('password', '--role', 'publisher:*')
  assert.match(weak.stderr.join(), /too easy to guess/)
  const unknown = add(secret, '--role', 'king:*')
  assert.match(unknown.stderr[0] ?? '', /no role “king:\*”/)
  assert.deepEqual([again.status, weak.status, unknown.status], [1, 1, 1])
})

test('a backup is made beside an open newsroom, but not put back over one', async () => {
  const engine = await openDataDir({ DATA_DIR: path.join(folder, 'nine') })
  try {
    const made = dateline('nine', 'backup', 'nine.db')
    assert.match(made.stdout, /^Backed up to nine\.db: \d+\.\d MB, checked\.\n$/)
    const refused = dateline('nine', 'restore', 'nine.db')
    assert.deepEqual(
      [refused.status, refused.stderr],
      [1, ['The newsroom is open: stop its server, then restore']],
    )
  } finally {
    await engine.close()
  }
  assert.equal(dateline('nine', 'restore', 'nine.db').status, 0)
  const { data } = await verify('nine')
  assert.deepEqual([data.articles, data.faults], [0, []])
})

test('on PostgreSQL a backup names the tool for it', () => {
  const env = { DATABASE_URL: 'postgres://localhost/newsroom' }
  const { status, stderr } = dateline('ten', { env }, 'backup', 'ten.db')
  assert.equal(status, 1)
  assert.match(stderr.join(), /PostgreSQL .+ use pg_dump/)
})

test('an export is a new folder of files, and nothing without a newsroom', () => {
  const exported = dateline('one', 'export', 'out')
  assert.deepEqual([exported.status, exported.stdout], [0, 'Exported 4 stories to out.\n'])
  assert.equal(readdirSync(path.join(folder, 'out/stories')).length, 4)
  assert.match(dateline('one', 'export', 'out').stderr.join(), /there already/)
  assert.match(dateline('none', 'export', 'none-out').stderr.join(), /no newsroom/)
  assert.ok(!existsSync(path.join(folder, 'none-out')))
})

test('a call it does not know ends with the usage and exit code 1', () => {
  const wrong = [[], ['publish'], ['constructor'], ['import', '--force']]
  for (const args of wrong) {
    const { status, stdout, stderr } = dateline('seven', ...args)
    assert.deepEqual([status, stdout], [1, ''], args.join(' '))
    assert.match(stderr.join('\n'), /Usage: npm run -s dateline -- /)
  }
})

test('no control character from outside reaches the terminal', () => {
  const name = 'no\u001b[2Jsuch\u009b1m\u0007'
  const { status, stderr } = dateline('nowhere', name)
  assert.deepEqual([status, stderr[0]], [1, 'There is no command “no[2Jsuch1m”.'])
  const { stdout } = dateline('nowhere', name, '--json')
  assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u)
  assert.equal(JSON.parse(stdout).reason, `There is no command “${name}”.`)
})
