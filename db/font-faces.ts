import { and, asc, gte, lt } from 'drizzle-orm'
import { type BrandFont, FONT_USES, type FontUse } from '#domain/brand-font.ts'
import { mediaPath } from '#domain/media-paths.ts'
import type { Db } from './client.ts'
import { fontFaces } from './schema/fonts.ts'
import { readStored, type StoredSettings } from './stored-settings.ts'

export type FontFaceRow = typeof fontFaces.$inferSelect

/** Every file of the newsroom's font, in the order they were uploaded. */
export async function listFontFaces(db: Db): Promise<FontFaceRow[]> {
  return db.select().from(fontFaces).orderBy(asc(fontFaces.id))
}

/**
 * @param settings where they were read already.
 * @returns undefined while there is none: nothing of it is then in any page
 */
export async function readBrandFont(
  db: Db,
  settings?: StoredSettings,
): Promise<BrandFont | undefined> {
  const rows = await listFontFaces(db)
  if (rows.length === 0) return undefined
  const faces = rows.map(({ facts, sha256 }) => ({ ...facts, path: mediaPath(sha256) }))
  return { use: fontUseOf(settings ?? (await readStored(db))), faces }
}

/** The key of the setting. */
export const FONT_USE = 'fontUse'

export const readFontUse = async (db: Db): Promise<FontUse> => fontUseOf(await readStored(db))

const fontUseOf = (settings: StoredSettings): FontUse =>
  FONT_USES.find((use) => use === settings.get(FONT_USE)) ?? 'headlines'

/** The file of a font that readers' pages name, by what its address says. */
export async function findFontSlice(
  db: Db,
  { key, name }: { key: string; name: string },
): Promise<{ sha256: string } | undefined> {
  const [row] = await db
    .select({ sha256: fontFaces.sha256, facts: fontFaces.facts })
    .from(fontFaces)
    // A key is how a hash begins; `g` follows every hexadecimal digit.
    .where(and(gte(fontFaces.sha256, key), lt(fontFaces.sha256, `${key}g`)))
    .limit(1)
  return row?.facts.slices.some(({ file }) => file === name) ? row : undefined
}
