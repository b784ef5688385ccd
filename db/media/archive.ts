import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openUntouched } from '../guard.ts'
import { MANIFEST, parseManifest } from './manifest.ts'
import { folderOf } from './place.ts'
import { syncPlace } from './sync.ts'

/**
 * Pictures, documents and fonts in a backup's own file, as an SQLite archive (a table `sqlar`,
 * https://sqlite.org/sqlar.html): one file holds everything, and `sqlite3 backup.db -Ax` takes it
 * apart without us. Nothing is compressed: pictures are already.
 */
const TABLE =
  'create table sqlar (name text primary key, mode int, mtime int, sz int, data blob) without rowid'
const ORDINARY_FILE = 0o100600
const NAME = /^media\/([0-9a-f]{2}\/[0-9a-f]{32})\/([\w-]+\.\w+)$/

/**
 * Puts the files of every asset and font in a snapshot beside its rows. One that is lost or damaged stops no
 * backup: it is left out and told of.
 */
export function packMedia(snapshot: string, media: string): { files: number; faults: string[] } {
  const database = new DatabaseSync(snapshot)
  try {
    const packed = { files: 0, faults: [] as string[] }
    if (hashesIn(database).length === 0) return packed
    database.exec(`pragma journal_mode = delete; begin; ${TABLE}`)
    const add = database.prepare('insert into sqlar values (?, ?, 0, ?, ?)')
    for (const sha256 of hashesIn(database)) {
      const folder = folderOf(media, sha256)
      const { files, faults } = soundFiles(folder)
      packed.faults.push(...faults)
      packed.files += files.size
      const place = ['media', ...path.relative(media, folder).split(path.sep)].join('/')
      for (const [name, data] of files)
        add.run(`${place}/${name}`, ORDINARY_FILE, data.length, data)
    }
    database.exec('commit')
    return packed
  } finally {
    database.close()
  }
}

/** Of what came from outside; a newsroom that an older release kept may lack the later tables. */
const hashesIn = (database: DatabaseSync): string[] =>
  ['assets', 'font_faces']
    .filter((table) => hasTable(database, table))
    .flatMap((table) => database.prepare(`select sha256 from ${table} order by id`).all())
    .map(({ sha256 }) => String(sha256))

/** The files of a folder that are what its manifest says, and a sentence for each that isn't. */
function soundFiles(folder: string): { files: Map<string, Buffer>; faults: string[] } {
  const files = new Map<string, Buffer>()
  const place = path.join(path.basename(path.dirname(folder)), path.basename(folder))
  if (!existsSync(path.join(folder, MANIFEST)))
    return { files, faults: [`media/${place} is missing`] }
  const manifest = readFileSync(path.join(folder, MANIFEST))
  files.set(MANIFEST, manifest)
  const faults = Object.entries(parseManifest(manifest.toString()).files).flatMap(
    ([name, hash]) => {
      const file = path.join(folder, name)
      if (!existsSync(file)) return [`media/${place}/${name} is missing`]
      const data = readFileSync(file)
      if (hashOf(data) !== hash) return [`media/${place}/${name} is damaged`]
      files.set(name, data)
      return []
    },
  )
  return { files, faults }
}

const hashOf = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/**
 * Which files in a backup are not what they were: SQLite's own check looks at pages and would not
 * notice another byte in a picture. One that was lost before the backup is no fault of it.
 */
export function faultsInArchive(file: string): string[] {
  const faults: string[] = []
  for (const [folder, files] of foldersIn(file)) {
    const manifest = files.get(MANIFEST)
    if (!manifest) faults.push(`media/${folder} has no ${MANIFEST}`)
    else
      for (const [name, hash] of Object.entries(parseManifest(manifest.toString()).files)) {
        const data = files.get(name)
        if (data && hashOf(data) !== hash) faults.push(`media/${folder}/${name} is damaged`)
      }
  }
  return faults
}

/** What is wrong in a media folder with the files of one asset or font. */
export const faultsInFolder = (media: string, sha256: string): string[] =>
  soundFiles(folderOf(media, sha256)).faults

/**
 * Lays the files of a backup into a media folder; what lies there under the same hash stays.
 * Sound ones: the caller has asked `faultsInArchive`.
 */
export function unpackMedia(file: string, media: string): void {
  for (const [folder, files] of foldersIn(file)) {
    const place = path.join(media, folder)
    if (existsSync(path.join(place, MANIFEST))) fill(place, files)
    else {
      const part = path.join(media, `part-${randomUUID()}`)
      mkdirSync(part, { recursive: true, mode: 0o700 })
      fill(part, files)
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
      renameSync(part, place)
      syncPlace(path.dirname(place))
    }
  }
}

/** Takes the files out of a database again. */
export function dropArchive(file: string): void {
  const database = new DatabaseSync(file)
  try {
    database.exec('drop table if exists sqlar; vacuum')
  } finally {
    database.close()
  }
}

function fill(folder: string, files: Map<string, Buffer>): void {
  for (const [name, data] of files) {
    const place = path.join(folder, name)
    if (existsSync(place) && readFileSync(place).equals(data)) continue
    writeFileSync(`${place}.part`, data, { mode: 0o600 })
    syncPlace(`${place}.part`)
    renameSync(`${place}.part`, place)
  }
  syncPlace(folder)
}

/** The archive's folders with their files, one folder in memory at a time. */
function* foldersIn(file: string): Generator<[folder: string, files: Map<string, Buffer>]> {
  const database = openUntouched(file)
  try {
    if (!hasTable(database, 'sqlar')) return
    let current = ''
    let files = new Map<string, Buffer>()
    for (const row of database.prepare('select name, data from sqlar order by name').iterate()) {
      const [, folder = '', name = ''] = NAME.exec(String(row.name)) ?? []
      if (!name) throw new Error(`“${row.name}” is no file of a media folder`)
      if (folder !== current && files.size > 0) {
        yield [current, files]
        files = new Map()
      }
      current = folder
      files.set(name, Buffer.from(row.data as Uint8Array))
    }
    if (files.size > 0) yield [current, files]
  } finally {
    database.close()
  }
}

const hasTable = (database: DatabaseSync, name: string): boolean =>
  database.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !==
  undefined
