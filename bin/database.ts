import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBaseline } from '#db/baseline.ts'
import { write } from '#db/client.ts'
import { openEngine } from '#db/open.ts'
import { readEnv } from '#env.ts'

/** Opens the newsroom's database beside a running server, or makes it, and lets it go at the end. */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  const env = readEnv()
  mkdirSync(env.DATA_DIR, { recursive: true })
  const file = path.join(env.DATA_DIR, 'dateline.db')
  const engine = await openEngine({ url: env.DATABASE_URL, file })
  try {
    await write(ensureBaseline)
    return await run()
  } finally {
    await engine.close()
  }
}
