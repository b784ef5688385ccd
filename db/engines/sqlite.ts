import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Engine, Tx } from '../client.ts'
import type { EngineOptions } from '../open.ts'
import { rememberStatements } from './statements.ts'
import { LONGEST_PAUSE_MS, openTurns } from './turns.ts'

const MIGRATIONS = fileURLToPath(new URL('../migrations/sqlite', import.meta.url))
/** How long another process (the command line) may hold the writer before we give up. */
const BUSY_PATIENCE_MS = 10_000

/** `synchronous=FULL`: better-sqlite3's WAL default acknowledges commits that a power cut undoes. */
const PRAGMAS = {
  journal_mode: ['WAL', 'wal'],
  synchronous: ['FULL', 2],
  foreign_keys: ['ON', 1],
  trusted_schema: ['OFF', 0],
} as const

function connect(file: string): Database.Database {
  const connection = new Database(file)
  connection.pragma('busy_timeout = 5000')
  for (const [name, [value, expected]] of Object.entries(PRAGMAS)) {
    connection.pragma(`${name} = ${value}`)
    const actual = connection.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`SQLite kept ${name}=${actual}, not ${value}`)
  }
  return connection
}

/** Reads on one connection, writes on another, in turn: an await inside one write can't mix with the next. */
export async function open({ file }: EngineOptions): Promise<Engine> {
  const writer = connect(file)
  const writing = drizzle(writer)
  migrate(writing, { migrationsFolder: MIGRATIONS })
  // Its number, for the guard of an older version that is started on this file later.
  writer.exec(
    `PRAGMA user_version = ${readMigrationFiles({ migrationsFolder: MIGRATIONS }).length}`,
  )
  // Queries are planned the same on every newsroom: docs/decisions/0020-plans-hold-still.md.
  writer.exec('DROP TABLE IF EXISTS sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4')
  const reader = connect(file)
  writer.pragma('busy_timeout = 0')

  let queue: Promise<unknown> = Promise.resolve()
  const takeTurn = openTurns()
  const editionRow = reader.prepare('select number from edition where id = 1').pluck()
  for (const connection of [writer, reader]) rememberStatements(connection)
  let edition: number | undefined
  const forgetEdition = () => {
    edition = undefined
  }

  return {
    dialect: 'sqlite',
    db: drizzle(reader),
    transaction: (run) => {
      const turn = queue
        .then(() => takeTurn(() => transact(writer, () => run(writing as Tx))))
        .finally(forgetEdition)
      queue = turn.catch(() => undefined)
      return turn
    },
    // Requests that were all there when the process turned to them share one reading.
    edition: () => {
      if (edition === undefined) {
        edition = editionRow.get() as number
        setImmediate(forgetEdition)
      }
      return edition
    },
    close: async () => {
      await queue
      reader.close()
      writer.pragma('wal_checkpoint(TRUNCATE)')
      writer.close()
    },
  }
}

async function transact<T>(connection: Database.Database, run: () => Promise<T>): Promise<T> {
  await begin(connection)
  try {
    const result = await run()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

/** Another process may hold the writer: wait for it without blocking this process's readers. */
async function begin(connection: Database.Database): Promise<void> {
  const giveUpAt = performance.now() + BUSY_PATIENCE_MS
  for (let pause = 2; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!isBusy || performance.now() > giveUpAt) throw error
      await wait(pause)
    }
  }
}
