import { openDataDir } from '#db/data-dir.ts'
import { UnsafeDatabase } from '#db/guard.ts'
import { readEnv } from '#env.ts'
import { Failure } from './failure.ts'

/**
 * Opens the newsroom's database beside a running server, or makes it, and lets it go at the end.
 * @throws Failure where opening it could do harm.
 */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  const engine = await openDataDir(readEnv()).catch((error) => {
    throw error instanceof UnsafeDatabase ? new Failure(error.message) : error
  })
  try {
    return await run()
  } finally {
    await engine.close()
  }
}
