import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  DATABASE_FILE,
  inspectDatabase,
  inspectDataDir,
  MEDIA_FOLDER,
  openUntouched,
  UnsafeDatabase,
} from './guard.ts'
import { faultsIn } from './integrity.ts'
import { dropArchive, faultsInArchive, packMedia, unpackMedia } from './media/archive.ts'
import { syncPlace } from './media/sync.ts'
import { openEngine } from './open.ts'
import { audit } from './records.ts'
import { alerts } from './schema/alerts.ts'
import { sessions, staffLinks } from './schema/staff.ts'
import { PROGRAM } from './staff.ts'

/** A backup that can't be made or put back; the message is for the person who asked. */
export class BackupFailed extends Error {}

/**
 * Copies the newsroom, its pictures, documents and fonts with it, into one file as it stands at
 * this moment, also while the server writes. Under its own name it appears only when it is whole,
 * checked and on the disk. Not for a process that has the newsroom open itself: closing a file
 * drops the process's locks on it.
 * @returns its size in bytes, and a sentence for each file that was lost or damaged before
 * @throws BackupFailed, UnsafeDatabase
 */
export function backUp(dataDir: string, file: string): { bytes: number; faults: string[] } {
  if (existsSync(file)) throw new BackupFailed(`${file} is there already: choose another name`)
  if (inspectDataDir(dataDir) === 'new')
    throw new BackupFailed(`there is no newsroom in ${dataDir}`)
  const part = `${file}.part`
  try {
    copyDatabase(path.join(dataDir, DATABASE_FILE), part)
    const { faults } = packMedia(part, path.join(dataDir, MEDIA_FOLDER))
    needSound(part)
    settle(part, file)
    return { bytes: statSync(file).size, faults }
  } catch (cause) {
    rmSync(part, { force: true })
    throw asFailure(file, 'could not be written', cause)
  }
}

/**
 * Puts a backup in the place of the newsroom's database, which is kept beside it under another
 * name; its pictures, documents and fonts are laid beside those that are there. Sessions and links that
 * have ended since the backup do not come back to life with it, and no follower is told again of
 * what waited to be told then.
 * @returns where the earlier database is kept, undefined if there was none
 * @throws BackupFailed while anything has the database open, and for a file that fails its checks
 */
export async function restoreBackup(dataDir: string, file: string): Promise<string | undefined> {
  if (!existsSync(file)) throw new BackupFailed(`${file}: there is no such file`)
  try {
    inspectDatabase(file)
    needSound(file)
  } catch (cause) {
    throw asFailure(file, 'can’t be restored', cause)
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const target = path.join(dataDir, DATABASE_FILE)
  needIdle(target)
  const part = `${target}.part`
  try {
    unpackMedia(file, path.join(dataDir, MEDIA_FOLDER))
    copyDatabase(file, part)
    dropArchive(part)
    await freshen(part)
  } catch (cause) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
    throw asFailure(file, 'could not be restored', cause)
  }
  const kept = setAside(target)
  settle(part, target)
  return kept
}

/** A snapshot without the log beside it, readable by its owner alone. */
function copyDatabase(from: string, to: string): void {
  rmSync(to, { force: true })
  closeSync(openSync(to, 'wx', 0o600))
  const database = openUntouched(from)
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
}

function needSound(file: string): void {
  inspectDatabase(file)
  const [fault] = [...faultsIn(file), ...faultsInArchive(file)]
  if (fault) throw new BackupFailed(fault)
}

/** Brought up to date before it takes its place: an older backup needs the newer tables. */
async function freshen(file: string): Promise<void> {
  const engine = await openEngine({ file })
  try {
    await engine.transaction(async (tx) => {
      await tx.delete(sessions)
      await tx.delete(staffLinks)
      await tx.delete(alerts)
      await audit(tx, PROGRAM, { action: 'restore', entity: 'newsroom', entityUid: 'newsroom' })
    })
  } finally {
    await engine.close()
  }
}

/**
 * SQLite leaves its write-ahead mode only for somebody who is alone with the file: a server that
 * has it open, busy or not, is noticed. A file too damaged to open is nobody's.
 */
function needIdle(file: string): void {
  if (!existsSync(file)) return
  try {
    const database = new DatabaseSync(file)
    try {
      database.exec('pragma busy_timeout = 0; pragma journal_mode = delete')
    } finally {
      database.close()
    }
  } catch (cause) {
    if (!(cause instanceof Error && /locked|busy/.test(cause.message))) return
    const reason = 'The newsroom is open: stop its server, then restore'
    throw new BackupFailed(reason, { cause })
  }
}

/** Gives the files at this place another name, the log before which they mean nothing included. */
function setAside(file: string): string | undefined {
  const name = `${file}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  const found = ['', '-wal', '-shm'].filter((end) => existsSync(`${file}${end}`))
  for (const end of found) renameSync(`${file}${end}`, `${name}${end}`)
  return found.includes('') ? name : undefined
}

/** Gives a finished file its name, both on the disk before this returns. */
function settle(part: string, file: string): void {
  syncPlace(part)
  renameSync(part, file)
  syncPlace(path.dirname(file))
}

function asFailure(file: string, what: string, cause: unknown): BackupFailed {
  const reason =
    cause instanceof UnsafeDatabase
      ? `it ${cause.fault}`
      : cause instanceof Error
        ? cause.message
        : String(cause)
  return new BackupFailed(`${file} ${what}: ${reason}`, { cause })
}
