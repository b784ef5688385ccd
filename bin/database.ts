import { BackupFailed } from '#db/backup.ts'
import { openDataDir } from '#db/data-dir.ts'
import { dialectOf } from '#db/dialect.ts'
import { inspectDataDir, UnsafeDatabase, UnusablePlace } from '#db/guard.ts'
import { type Env, readEnv } from '#env.ts'
import { Failure } from './failure.ts'

/**
 * Opens the newsroom's database beside a running server, or makes it, and lets it go at the end.
 * @throws Failure where opening it could do harm.
 */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  const engine = await safely(() => openDataDir(readEnv()))
  try {
    return await run()
  } finally {
    await engine.close()
  }
}

/** @throws Failure where there is none: reading one is no reason to make it. */
export async function needNewsroom(): Promise<Env> {
  const env = readEnv()
  const isThere =
    dialectOf(env.DATABASE_URL) !== 'sqlite' ||
    (await safely(() => inspectDataDir(env.DATA_DIR))) === 'known'
  if (!isThere) throw new Failure(`There is no newsroom in ${env.DATA_DIR}.`)
  return env
}

/** What can't be done with a database file is told, not thrown about. */
export async function safely<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const isTold = [UnsafeDatabase, UnusablePlace, BackupFailed].some(
      (kind) => error instanceof kind,
    )
    throw isTold ? new Failure((error as Error).message) : error
  }
}

/** @throws Failure where the newsroom is on PostgreSQL, whose own tool does this. */
export function embeddedOnly(tool: string): Env {
  const env = readEnv()
  if (dialectOf(env.DATABASE_URL) === 'sqlite') return env
  throw new Failure(`This newsroom is on PostgreSQL (DATABASE_URL): use ${tool} for it.`)
}
