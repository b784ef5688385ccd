import assert from 'node:assert/strict'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, type TestFn, test } from 'node:test'
import { write } from './client.ts'
import { openDataDir } from './data-dir.ts'
import { bumpEdition } from './edition.ts'
import {
  DATABASE_FILE,
  inspectDataDir,
  MEDIA_FOLDER,
  SECRET_FILE,
  UnsafeDatabase,
} from './guard.ts'

const root = mkdtempSync(path.join(tmpdir(), 'dateline-guard-'))
after(() => rmSync(root, { recursive: true }))

const whole = path.join(root, 'whole')
// The guard looks at a file, which only the embedded engine has.
const skip = process.env.DATABASE_URL !== undefined
const rule = (name: string, run: TestFn) => test(name, { skip }, run)

before(async () => {
  if (skip) return
  const engine = await openDataDir({ DATA_DIR: whole })
  await engine.close()
})

/** A copy of the whole folder, with its database changed. */
function folder(name: string, change: (bytes: Buffer) => Buffer): string {
  const copy = path.join(root, name)
  cpSync(whole, copy, { recursive: true })
  const file = path.join(copy, DATABASE_FILE)
  writeFileSync(file, change(readFileSync(file)))
  return copy
}

const contents = (place: string) =>
  readdirSync(place)
    .sort()
    .map((name) => [name, readFileSync(path.join(place, name), 'base64')])

function refuses(place: string, fault: RegExp): void {
  const before = contents(place)
  assert.throws(
    () => inspectDataDir(place),
    (error) => error instanceof UnsafeDatabase && fault.test(error.message),
  )
  assert.deepEqual(contents(place), before)
}

/** Overwrites a stretch with noise that is the same every time. */
const spoil = (from: number, length: number) => (bytes: Buffer) =>
  bytes.fill(Buffer.from('dateline'), from, from + length)

const run = (sql: string) => (bytes: Buffer) => {
  const file = path.join(root, 'changed.db')
  writeFileSync(file, bytes)
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
  return readFileSync(file)
}

rule('a missing or an empty folder is a first start, and a whole database is known', () => {
  assert.equal(inspectDataDir(path.join(root, 'missing')), 'new')
  const empty = path.join(root, 'empty')
  mkdirSync(empty)
  assert.equal(inspectDataDir(empty), 'new')
  assert.equal(inspectDataDir(whole), 'known')
})

for (const left of [SECRET_FILE, MEDIA_FOLDER])
  rule(`a database missing beside ${left} is no first start`, () => {
    const place = path.join(root, `without-${left}`)
    mkdirSync(path.join(place, left), { recursive: true })
    assert.throws(() => inspectDataDir(place), /is missing, though .+ is beside it/)
  })

const damages: [name: string, change: (bytes: Buffer) => Buffer, fault: RegExp][] = [
  ['zero bytes', () => Buffer.alloc(0), /has zero bytes/],
  ['text', () => Buffer.from('Dear diary\n'.repeat(1000)), /is not an SQLite database/],
  ['half of it', (bytes) => bytes.subarray(0, (bytes.length / 8192) * 4096), /is cut short/],
  ['777 bytes less', (bytes) => bytes.subarray(0, -777), /is cut short/],
  ['one page less', (bytes) => bytes.subarray(0, -4096), /is cut short/],
  ['a spoilt header', spoil(0, 100), /is not an SQLite database/],
  ['a spoilt first page', spoil(100, 3996), /is damaged/],
  ['spoilt pages in the middle', spoil(10 * 4096, 20 * 4096), /is damaged/],
  ['somebody else’s', run('PRAGMA application_id = 7'), /is not a Dateline database/],
  ['a later version', run('PRAGMA user_version = 999'), /written by a newer version/],
  [
    'an unknown migration',
    run("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)"),
    /written by a newer version/,
  ],
]
for (const [name, change, fault] of damages)
  rule(`a database of ${name} is refused, and not a byte changes`, () => {
    refuses(folder(name.replaceAll(' ', '-'), change), fault)
  })

rule('a log of noise beside a whole database does no harm', async () => {
  const place = folder('noise', (bytes) => bytes)
  writeFileSync(path.join(place, `${DATABASE_FILE}-wal`), 'noise'.repeat(2000))
  assert.equal(inspectDataDir(place), 'known')
  const reopened = await openDataDir({ DATA_DIR: place })
  assert.equal(await reopened.edition(), 1)
  await reopened.close()
})

rule('a first start that was cut short leaves no database behind', async () => {
  const place = path.join(root, 'cut-short')
  mkdirSync(place)
  writeFileSync(path.join(place, `${DATABASE_FILE}.1.new`), 'half')
  const born = await openDataDir({ DATA_DIR: place })
  assert.equal(await born.edition(), 1)
  await born.close()
})

rule('what a killed process had only in its log counts', async () => {
  const place = folder('killed', (bytes) => bytes)
  const living = await openDataDir({ DATA_DIR: place })
  await write(bumpEdition)
  const left = path.join(root, 'left')
  cpSync(place, left, { recursive: true })
  await living.close()
  assert.equal(inspectDataDir(left), 'known')
  const reopened = await openDataDir({ DATA_DIR: left })
  assert.equal(await reopened.edition(), 2)
  await reopened.close()
})
