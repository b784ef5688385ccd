import { openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PGlite } from '@electric-sql/pglite'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

const MEMORY = 'pglite://memory'

interface Embedded {
  client: PGlite
  db: PgDatabase<PgQueryResultHKT>
}

/**
 * PostgreSQL inside the process, its schema up to date: `pglite://memory` begins with nothing,
 * `pglite:///a/file` with what `prepare` has put there, which spares most of the time it takes.
 * Neither is written to.
 */
export async function openEmbedded(url: string, migrationsFolder: string): Promise<Embedded> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const client = new PGlite(url === MEMORY ? {} : { loadDataDir: await openAsBlob(fileOf(url)) })
  const db = drizzle(client)
  await migrate(db, { migrationsFolder })
  return { client, db }
}

const fileOf = (url: string) => fileURLToPath(url.replace(/^pglite:/, 'file:'))

/** Puts a database that has its schema and no row of ours into a file. */
export async function prepare(file: string, migrationsFolder: string): Promise<void> {
  const { client } = await openEmbedded(MEMORY, migrationsFolder)
  const dump = await client.dumpDataDir('none')
  await writeFile(file, dump.stream())
  await client.close()
}
