import { accessSync, constants, linkSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBaseline } from './baseline.ts'
import { type Engine, write } from './client.ts'
import { dialectOf } from './dialect.ts'
import { DATABASE_FILE, inspectDataDir, MEDIA_FOLDER, UnusablePlace } from './guard.ts'
import { openStore } from './media/store.ts'
import { openEngine } from './open.ts'

/** As in the environment (env.ts). */
export interface Place {
  /** undefined: the file in the data folder. */
  DATABASE_URL?: string | undefined
  DATA_DIR: string
}

/**
 * Opens the newsroom of a data folder, and makes it first where there is none.
 * @throws UnsafeDatabase where opening it could do harm; UnusablePlace.
 */
export async function openDataDir({
  DATABASE_URL: url,
  DATA_DIR: dataDir,
}: Place): Promise<Engine> {
  // Drafts and password hashes: for the account that runs the newsroom, and nobody else.
  process.umask(0o077)
  makeFolder(dataDir)
  const file = path.join(dataDir, DATABASE_FILE)
  const isFile = dialectOf(url) === 'sqlite'
  if (isFile && inspectDataDir(dataDir) === 'new') await bearFile(file)
  const engine = await openEngine({ url, file })
  await write(ensureBaseline)
  await openStore(path.join(dataDir, MEDIA_FOLDER))
  return engine
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new UnusablePlace(`DATA_DIR: ${dataDir} can’t be used (${code})`, { cause })
  }
}

/** Whole or not at all: a first start that is killed half way leaves nothing that blocks the next. */
async function bearFile(file: string): Promise<void> {
  const cradle = `${file}.${process.pid}.new`
  const engine = await openEngine({ file: cradle })
  await write(ensureBaseline).finally(() => engine.close())
  try {
    // Fails where another process was quicker; then its newsroom is the one.
    linkSync(cradle, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(cradle)
  }
}
