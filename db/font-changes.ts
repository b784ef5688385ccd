import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { FontFacts, FontUse } from '#domain/brand-font.ts'
import { oneLine } from '#domain/characters.ts'
import { LONGEST_WORDS } from '#domain/lengths.ts'
import { holdsAnywhere, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Tx, write } from './client.ts'
import { bumpEdition } from './edition.ts'
import { FONT_USE } from './font-faces.ts'
import { type Kept, mediaStore } from './media/place.ts'
import { actorId, audit } from './records.ts'
import { fontFaces } from './schema/fonts.ts'
import { settings } from './schema/records.ts'
import { inDarkroom } from './uploads.ts'

/**
 * Takes in a file of the font: it is split and kept, then its row is written, and readers' pages
 * are set in it. The same file again changes nothing.
 * @throws Refusal `not_allowed`; `font_type`, `font_unreadable`, `font_embedding`, `font_letters`,
 *   `too_large`, all beside the field `file`; `busy`
 */
export async function uploadFont(
  by: Staff,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<{ name: string; isNew: boolean }> {
  needAdministrator(by)
  const kept = await inDarkroom(() => mediaStore().takeInFont(bytes))
  if ('unfit' in kept) throw new Refusal(kept.unfit, 'file')
  return write((tx) => addFontFace(tx, by, { kept, fileName }))
}

async function addFontFace(
  tx: Tx,
  by: Staff,
  { kept, fileName }: { kept: Kept<FontFacts>; fileName: string },
): Promise<{ name: string; isNew: boolean }> {
  const { sha256, bytes, developed: facts } = kept
  const name = `${facts.family} ${facts.style}`.trim()
  const [known] = await tx.select().from(fontFaces).where(eq(fontFaces.sha256, sha256))
  if (known) return { name, isNew: false }
  const uid = uuid()
  await tx.insert(fontFaces).values({
    ...{ uid, sha256, bytes, facts },
    fileName: oneLine(fileName).slice(0, LONGEST_WORDS.title) || 'font',
    createdBy: actorId(by),
    createdAt: new Date(),
  })
  await bumpEdition(tx)
  await audit(tx, by, { action: 'add', entity: 'font', entityUid: uid, data: { sha256, name } })
  return { name, isNew: true }
}

/** @throws Refusal `not_allowed`, `not_found` */
export async function removeFontFace(tx: Tx, by: Staff, uid: string): Promise<void> {
  needAdministrator(by)
  const [row] = await tx.delete(fontFaces).where(eq(fontFaces.uid, uid)).returning()
  if (!row) throw new Refusal('not_found')
  await bumpEdition(tx)
  const data = { sha256: row.sha256 }
  await audit(tx, by, { action: 'remove', entity: 'font', entityUid: uid, data })
}

/** @throws Refusal `not_allowed` */
export async function useFont(tx: Tx, by: Staff, use: FontUse): Promise<void> {
  needAdministrator(by)
  await tx
    .insert(settings)
    .values({ key: FONT_USE, value: use })
    .onConflictDoUpdate({ target: settings.key, set: { value: use } })
  await bumpEdition(tx)
  await audit(tx, by, { action: 'change', entity: 'settings', entityUid: FONT_USE, data: { use } })
}

function needAdministrator(by: Staff): void {
  if (!holdsAnywhere(by, ['admin'])) throw new Refusal('not_allowed')
}
