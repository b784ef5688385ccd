import { type Engine, isOpen, shareEngine } from './client.ts'
import { dialectOf } from './dialect.ts'

export interface EngineOptions {
  /** DATABASE_URL: `postgres://…`, `pglite:…` (tests: engines/pglite.ts), or undefined for the embedded file. */
  url?: string | undefined
  /** The SQLite file; its folder must exist. */
  file: string
}

/**
 * Opens the database, brings its schema up to date, and makes it the process's one engine: a
 * second writer would block the first until SQLite gives up. Apart from client.ts, so that Next,
 * which only uses an open engine, bundles no driver.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  if (isOpen()) throw new Error('The database is already open in this process')
  const { open } =
    dialectOf(options.url) === 'postgres'
      ? await import('./engines/postgres.ts')
      : await import('./engines/sqlite.ts')
  const opened = await open(options)
  const engine: Engine = {
    ...opened,
    close: async () => {
      shareEngine(undefined)
      await opened.close()
    },
  }
  shareEngine(engine)
  return engine
}
