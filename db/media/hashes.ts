import { asc } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { fontFaces } from '../schema/fonts.ts'
import { assets } from '../schema/media.ts'

/** The hashes of every file that the media folder keeps for a row: pictures, documents, fonts. */
export async function mediaHashes(db: Db): Promise<string[]> {
  const rows = [
    await db.select({ sha256: assets.sha256 }).from(assets).orderBy(asc(assets.id)),
    await db.select({ sha256: fontFaces.sha256 }).from(fontFaces).orderBy(asc(fontFaces.id)),
  ]
  return rows.flat().map(({ sha256 }) => sha256)
}
