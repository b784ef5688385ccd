import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type FontFacts, LARGEST_FONT } from '#domain/brand-font.ts'
import { LARGEST_UPLOAD } from '#domain/lengths.ts'
import { originalName } from '#domain/media-paths.ts'
import type { Measured } from '#domain/pictures.ts'
import { developInChild } from './child.ts'
import { hashesOf, MANIFEST, type Manifest, readManifest } from './manifest.ts'
import { folderOf, type Kept, type MediaStore, shareStore, type Unkept } from './place.ts'
import type { Developed } from './task.ts'

/** A folder that is being filled; nothing reads it under this name. */
const PART = 'part-'
/** Nobody fills a folder for longer. */
const PART_MS = 60 * 60 * 1000

/** Opens the media folder of a data folder and makes it the process's one. */
export async function openStore(folder: string): Promise<MediaStore> {
  await sweepParts(folder)
  const store: MediaStore = {
    folder,
    takeIn: (bytes) => takeInAsset(folder, bytes),
    takeInFont: (bytes) => takeInFont(folder, bytes),
    cut: (sha256, picture) => cut(folder, sha256, picture),
    adopt: (made) => adopt(folder, made),
  }
  shareStore(store)
  return store
}

async function takeInAsset(media: string, bytes: Uint8Array): Promise<Kept | Unkept> {
  if (bytes.length > LARGEST_UPLOAD) return { unfit: 'too_large' }
  if (bytes.length === 0) return { unfit: 'media_unreadable' }
  const kept = await takeIn(media, bytes, 'develop')
  if ('unfit' in kept) return kept
  const { developed } = kept
  return developed.kind === 'font' ? { unfit: 'media_type' } : { ...kept, developed }
}

async function takeInFont(media: string, bytes: Uint8Array): Promise<Kept<FontFacts> | Unkept> {
  if (bytes.length > LARGEST_FONT) return { unfit: 'too_large' }
  if (bytes.length === 0) return { unfit: 'font_unreadable' }
  const kept = await takeIn(media, bytes, 'split')
  if ('unfit' in kept) return kept
  const { developed } = kept
  return developed.kind === 'font' ? { ...kept, developed } : { unfit: 'font_type' }
}

async function takeIn(
  media: string,
  bytes: Uint8Array,
  work: 'develop' | 'split',
): Promise<Kept<Developed> | Unkept> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await readManifest(folderOf(media, sha256))
  if (known) return keptOf(known)
  return inPart(media, async (part) => {
    const source = path.join(part, 'source')
    await writeFile(source, bytes)
    const developed = await developInChild({ do: work, source, folder: part }, media)
    if ('unfit' in developed) return developed
    if ('done' in developed) throw new Error('The darkroom did something else')
    await rm(source)
    const kept = { sha256, bytes: await sizeOf(part, developed, bytes.length), developed }
    await settle(media, part, { ...kept, files: await hashesOf(part) })
    return kept
  })
}

async function cut(media: string, sha256: string, picture: Measured): Promise<void> {
  const folder = folderOf(media, sha256)
  const manifest = await readManifest(folder)
  if (manifest?.developed.kind !== 'image') throw new Error(`No picture in ${folder}`)
  const original = path.join(folder, originalName(manifest.developed.mime))
  await inPart(media, async (part) => {
    const task = { do: 'cut', original, folder: part, picture } as const
    const done = await developInChild(task, media)
    if ('unfit' in done) throw new Error(`${original} can’t be read any more`)
    const files = await hashesOf(part)
    for (const name of Object.keys(files)) {
      await sync(path.join(part, name))
      await rename(path.join(part, name), path.join(folder, name))
    }
    const written = { ...manifest, files: { ...manifest.files, ...files } }
    await writeWhole(folder, MANIFEST, JSON.stringify(written))
  })
}

/** The sample's pictures come developed: nobody waits at a first start. */
async function adopt(media: string, made: string): Promise<Kept> {
  const manifest = await readManifest(made)
  if (!manifest) throw new Error(`${made} is no folder of a media store`)
  const { files, developed } = manifest
  if (developed.kind === 'font') throw new Error(`${made} holds a font`)
  const kept = { ...keptOf(manifest), developed }
  if (await readManifest(folderOf(media, kept.sha256))) return kept
  return inPart(media, async (part) => {
    await cp(made, part, { recursive: true })
    await rm(path.join(part, MANIFEST))
    const hashes = await hashesOf(part)
    for (const [name, hash] of Object.entries(files))
      if (hashes[name] !== hash) throw new Error(`${made}/${name} is not what it was`)
    await settle(media, part, manifest)
    return kept
  })
}

const keptOf = ({ sha256, bytes, developed }: Manifest): Kept<Developed> => ({
  sha256,
  bytes,
  developed,
})

/** A document or font is kept as it came, a picture as it was developed. */
async function sizeOf(folder: string, developed: Developed, came: number): Promise<number> {
  if (developed.kind !== 'image') return came
  return (await stat(path.join(folder, originalName(developed.mime)))).size
}

/** Gives work a folder of its own, and takes away what is left of it. */
async function inPart<T>(media: string, work: (part: string) => Promise<T>): Promise<T> {
  const part = path.join(media, `${PART}${randomUUID()}`)
  await mkdir(part, { recursive: true, mode: 0o700 })
  try {
    return await work(part)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** Gives a filled folder its name, all of it on the disk before this returns. */
async function settle(media: string, part: string, manifest: Manifest): Promise<void> {
  await writeFile(path.join(part, MANIFEST), JSON.stringify(manifest))
  for (const name of await readdir(part)) await sync(path.join(part, name))
  await sync(part)
  const folder = folderOf(media, manifest.sha256)
  const shelf = path.dirname(folder)
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  try {
    await rename(part, folder)
  } catch (error) {
    // Somebody brought the same file a moment ago.
    if (!existsSync(path.join(folder, MANIFEST))) throw error
  }
  await sync(shelf)
  await sync(media)
}

async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  const part = path.join(folder, `${PART}${randomUUID()}`)
  await writeFile(part, text)
  await sync(part)
  await rename(part, path.join(folder, name))
  await sync(folder)
}

async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What a killed process left half made; another one may be at work right now. */
async function sweepParts(media: string): Promise<void> {
  const names = await readdir(media).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(PART)) continue
    const place = path.join(media, name)
    const { mtimeMs } = await stat(place)
    if (Date.now() - mtimeMs > PART_MS) await rm(place, { recursive: true, force: true })
  }
}
