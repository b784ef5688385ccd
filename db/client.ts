import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Dialect } from './dialect.ts'

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
  /**
   * Counts every change of anything public. Exact on SQLite; on PostgreSQL exact for what this
   * process wrote, and at most 250 ms old for what others did.
   */
  edition(): Promise<number> | number
  close(): Promise<void>
}

/** Next bundles a second copy of every module into the process: the engine must be one all the same. */
const KEY = Symbol.for('dateline.engine')
const shared = globalThis as typeof globalThis & { [KEY]?: Engine | undefined }

/** Makes an opened engine the process's own (db/open.ts alone calls this); undefined lets it go. */
export function shareEngine(opened: Engine | undefined): void {
  shared[KEY] = opened
}

export const isOpen = (): boolean => shared[KEY] !== undefined

export function engine(): Engine {
  const open = shared[KEY]
  if (!open) throw new Error('The database is not open: start the app with npm start')
  return open
}

/** The handle for reading. */
export const reader = (): Db => engine().db

/** Runs one write transaction; whatever it throws rolls all of it back. */
export const write = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => engine().transaction(run)
