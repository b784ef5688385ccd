import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

/** What lies in DATA_DIR. */
export const DATABASE_FILE = 'dateline.db'
export const SECRET_FILE = 'auth-secret'
export const MEDIA_FOLDER = 'media'

/** "DTLN", written by the second migration. */
const APPLICATION_ID = 0x44544c4e
const JOURNAL = new URL('./migrations/sqlite/meta/_journal.json', import.meta.url)
const HEADER_BYTES = 100

/** The database must not be opened; the message says which check failed and what to do. */
export class UnsafeDatabase extends Error {
  /** What is wrong with the file, to follow its name. */
  readonly fault: string

  constructor(file: string, fault: string, remedy: string) {
    super(`${file} ${fault}. ${remedy} Nothing was changed.`)
    this.fault = fault
  }
}

/** The environment names a place that can't be used; the message begins with the variable's name. */
export class UnusablePlace extends Error {}

const RESTORE =
  'Put a backup in its place (npm run dateline -- restore), or choose another DATA_DIR.'

/**
 * Looks at a data folder before anything opens or writes it. SQLite itself would make a new,
 * empty newsroom of a missing or zero-byte file, and doesn't notice a short last page.
 * @returns `new` if there is nothing yet, `known` if our database is there, whole.
 * @throws UnsafeDatabase
 */
export function inspectDataDir(dataDir: string): 'new' | 'known' {
  const file = path.join(dataDir, DATABASE_FILE)
  if (!existsSync(file)) {
    const left = [SECRET_FILE, MEDIA_FOLDER, `${DATABASE_FILE}-wal`].find((name) =>
      existsSync(path.join(dataDir, name)),
    )
    if (left) throw new UnsafeDatabase(file, `is missing, though ${left} is beside it`, RESTORE)
    return 'new'
  }
  inspectDatabase(file)
  return 'known'
}

/** @throws UnsafeDatabase unless the file is a whole database of ours, no newer than we are. */
export function inspectDatabase(file: string): void {
  inspectBytes(file)
  inspectContent(file)
}

function inspectBytes(file: string): void {
  const { size } = statSync(file)
  if (size === 0) throw new UnsafeDatabase(file, 'has zero bytes', RESTORE)
  const header = readHeader(file)
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new UnsafeDatabase(file, 'is not an SQLite database', RESTORE)
  const raw = header.readUInt16BE(16)
  const pageSize = raw === 1 ? 65_536 : raw
  const expected = header.readUInt32BE(28) * pageSize
  // Pages that a killed process had written ahead are in the log, not yet in the file.
  const isShort = size < expected && !hasLog(file)
  if (isShort || size % pageSize !== 0)
    throw new UnsafeDatabase(file, `is cut short: ${size} of ${expected} bytes`, RESTORE)
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0)
    return header
  } finally {
    closeSync(handle)
  }
}

const hasLog = (file: string) => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

function inspectContent(file: string): void {
  const found = look(file)
  if (found.applicationId !== APPLICATION_ID)
    throw new UnsafeDatabase(file, 'is not a Dateline database', 'Choose another DATA_DIR.')
  const known = knownMigrations()
  if (found.version > known.length || found.newest > Math.max(...known))
    throw new UnsafeDatabase(
      file,
      'was written by a newer version of Dateline',
      'Start that version, or restore a backup from before the upgrade.',
    )
  if (found.check !== 'ok')
    throw new UnsafeDatabase(file, `is damaged (quick_check: ${found.check})`, RESTORE)
}

interface Found {
  applicationId: number
  /** How many migrations were run, and when the newest of them was written. */
  version: number
  newest: number
  check: string
}

/**
 * Opens a file so that not even SQLite's side files appear, unless they are there: then another
 * process has it open, or a killed one left a log that has to be read too.
 */
export function openUntouched(file: string): DatabaseSync {
  const location = pathToFileURL(file)
  if (!hasLog(file) && !existsSync(`${file}-shm`)) location.searchParams.set('immutable', '1')
  return new DatabaseSync(location, { readOnly: true })
}

function look(file: string): Found {
  const database = openUntouched(file)
  const one = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0]
  try {
    const applicationId = Number(one('pragma application_id'))
    const version = Number(one('pragma user_version'))
    if (applicationId !== APPLICATION_ID) return { applicationId, version, newest: 0, check: '' }
    const newest = Number(one('select max(created_at) from __drizzle_migrations'))
    return { applicationId, version, newest, check: String(one('pragma quick_check(1)')) }
  } catch (error) {
    const check = error instanceof Error ? error.message : String(error)
    return { applicationId: APPLICATION_ID, version: 0, newest: 0, check }
  } finally {
    database.close()
  }
}

function knownMigrations(): number[] {
  const { entries } = z
    .object({ entries: z.array(z.object({ when: z.number() })) })
    .parse(JSON.parse(readFileSync(JOURNAL, 'utf8')))
  return entries.map(({ when }) => when)
}
