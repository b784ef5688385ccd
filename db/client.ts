import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { type Dialect, dialectOf } from './dialect.ts'

/**
 * A handle for queries. SQLite's type is the contract on both engines: await every query,
 * and never call `.get()`, `.all()`, `.run()` or `.transaction()`, which PostgreSQL lacks.
 */
export type Db = BetterSQLite3Database
/** The handle inside a transaction: what it wrote is whole or not there at all. */
export type Tx = Db & { readonly __transaction?: true }

export interface Engine {
  dialect: Dialect
  /** Sees committed rows only. */
  db: Db
  /** One write transaction at a time; a second waits its turn without blocking the process. */
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>
  /** Counts every change of anything public. At most 250 ms old on PostgreSQL, exact on SQLite. */
  edition(): Promise<number> | number
  close(): Promise<void>
}

export interface EngineOptions {
  /** DATABASE_URL: `postgres://…`, `pglite://memory` (tests), or undefined for the embedded file. */
  url?: string | undefined
  /** The SQLite file; its folder must exist. */
  file: string
}

/** Next bundles a second copy of every module into the process: the engine must be one all the same. */
const KEY = Symbol.for('dateline.engine')
const shared = globalThis as typeof globalThis & { [KEY]?: Engine | undefined }

/** Opens the database, brings its schema up to date, and makes it the process's engine. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  if (shared[KEY]) throw new Error('The database is already open in this process')
  const { open } =
    dialectOf(options.url) === 'postgres'
      ? await import('./engines/postgres.ts')
      : await import('./engines/sqlite.ts')
  const opened = await open(options)
  const engine: Engine = {
    ...opened,
    close: async () => {
      shared[KEY] = undefined
      await opened.close()
    },
  }
  shared[KEY] = engine
  return engine
}

export function engine(): Engine {
  const open = shared[KEY]
  if (!open) throw new Error('The database is not open: start the app with npm start')
  return open
}

/** The handle for reading. */
export const reader = (): Db => engine().db

/** Runs one write transaction; whatever it throws rolls all of it back. */
export const write = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => engine().transaction(run)
