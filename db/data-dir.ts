import { linkSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBaseline } from './baseline.ts'
import { type Engine, reader, type Tx, write } from './client.ts'
import { dialectOf } from './dialect.ts'
import { DATABASE_FILE, inspectDataDir } from './guard.ts'
import { openEngine } from './open.ts'
import { staff } from './schema/staff.ts'
import { stories } from './schema/stories.ts'

export interface Place {
  /** DATABASE_URL, or undefined for the file in the data folder. */
  url: string | undefined
  dataDir: string
  /** Fills a newsroom that is new. */
  fill: (tx: Tx) => Promise<void>
}

/**
 * Opens the newsroom of a data folder, and makes it first where there is none.
 * @throws UnsafeDatabase where opening it could do harm.
 */
export async function openDataDir({ url, dataDir, fill }: Place): Promise<Engine> {
  // Drafts and password hashes: for the account that runs the newsroom, and nobody else.
  process.umask(0o077)
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, DATABASE_FILE)
  const isFile = dialectOf(url) === 'sqlite'
  if (isFile && inspectDataDir(dataDir) === 'new') await bearFile(file, fill)
  const engine = await openEngine({ url, file })
  const isEmpty = !isFile && (await isNew())
  await write(async (tx) => {
    await ensureBaseline(tx)
    if (isEmpty) await fill(tx)
  })
  return engine
}

/** Whole or not at all: a first start that is killed half way leaves nothing that blocks the next. */
async function bearFile(file: string, fill: Place['fill']): Promise<void> {
  const cradle = `${file}.${process.pid}.new`
  const engine = await openEngine({ file: cradle })
  await write(async (tx) => {
    await ensureBaseline(tx)
    await fill(tx)
  }).finally(() => engine.close())
  try {
    // Fails where another process was quicker; then its newsroom is the one.
    linkSync(cradle, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(cradle)
  }
}

async function isNew(): Promise<boolean> {
  const [person] = await reader().select({ id: staff.id }).from(staff).limit(1)
  const [story] = await reader().select({ id: stories.id }).from(stories).limit(1)
  return !person && !story
}
