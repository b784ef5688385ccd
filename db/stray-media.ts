import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { keyOf } from '#domain/media-paths.ts'
import type { Db } from './client.ts'
import { mediaHashes } from './media/hashes.ts'
import { mediaStore } from './media/place.ts'

const SHELF = /^[0-9a-f]{2}$/

/**
 * Removes kept files that no row names: an upload was cut off between the two. Those younger than
 * `before` may be waiting for their row right now.
 * @returns how many folders
 */
export async function dropStrayMedia(db: Db, before: Date): Promise<number> {
  const { folder: media } = mediaStore()
  const named = new Set((await mediaHashes(db)).map(keyOf))
  let dropped = 0
  for (const shelf of (await readdir(media).catch(() => [])).filter((name) => SHELF.test(name)))
    for (const key of await readdir(path.join(media, shelf))) {
      const place = path.join(media, shelf, key)
      if (named.has(key) || (await stat(place)).mtime >= before) continue
      await rm(place, { recursive: true })
      dropped += 1
    }
  return dropped
}
