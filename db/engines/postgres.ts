import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Db, Engine, Tx } from '../client.ts'
import { UnusablePlace } from '../guard.ts'
import type { EngineOptions } from '../open.ts'

export const MIGRATIONS = fileURLToPath(new URL('../migrations/postgres', import.meta.url))
/** Any number that is ours alone: every writer takes this lock, so writes happen one at a time. */
const WRITER_LOCK = 0x44544c4e
/** How old the edition number may be: other machines write to the database too. */
const EDITION_AGE_MS = 250
const UNREAD = Number.NEGATIVE_INFINITY

type Postgres = PgDatabase<PgQueryResultHKT>

export async function open({ url = '' }: EngineOptions): Promise<Engine> {
  const { db, close } = url.startsWith('pglite:') ? await openInside(url) : await openServer(url)
  let edition = { number: 0, readAt: UNREAD }
  let writes = 0

  return {
    dialect: 'postgres',
    db: db as unknown as Db,
    transaction: async (run) => {
      try {
        return await db.transaction(async (tx) => {
          await tx.execute(sql`select pg_advisory_xact_lock(${WRITER_LOCK})`)
          return run(tx as unknown as Tx)
        })
      } finally {
        // What this process has written, its very next request sees.
        writes += 1
        edition.readAt = UNREAD
      }
    },
    edition: async () => {
      if (performance.now() - edition.readAt > EDITION_AGE_MS) {
        const readAt = performance.now()
        const writesBefore = writes
        const answer = await db.execute(sql`select number from edition where id = 1`)
        const [row] = (answer as unknown as { rows: { number: string | number }[] }).rows
        const isCurrent = writes === writesBefore
        edition = { number: Number(row?.number), readAt: isCurrent ? readAt : UNREAD }
      }
      return edition.number
    },
    close,
  }
}

async function openServer(url: string): Promise<{ db: Postgres; close: () => Promise<void> }> {
  const { Pool } = (await import('pg')).default
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { migrate } = await import('drizzle-orm/node-postgres/migrator')
  const pool = new Pool({ connectionString: url, max: 10 })
  // A connection lost while nobody uses it is replaced by the pool; unheard, it would end the process.
  pool.on('error', (error) => console.error('A database connection was lost:', error.message))
  await pool.query('select 1').catch((cause) => {
    throw new UnusablePlace(`DATABASE_URL: ${cause.code ?? cause.message}`, { cause })
  })
  const client = await pool.connect()
  try {
    // Machines that start at the same moment migrate one after the other.
    await client.query('select pg_advisory_lock($1)', [WRITER_LOCK])
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS })
    await client.query('select pg_advisory_unlock($1)', [WRITER_LOCK])
  } finally {
    client.release()
  }
  return { db: drizzle(pool), close: () => pool.end() }
}

async function openInside(url: string): Promise<{ db: Postgres; close: () => Promise<void> }> {
  const { openEmbedded } = await import('./pglite.ts')
  const { client, db } = await openEmbedded(url, MIGRATIONS)
  return { db, close: () => client.close() }
}
