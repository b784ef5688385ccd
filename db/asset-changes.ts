import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { oneLine } from '#domain/characters.ts'
import { LONGEST_WORDS } from '#domain/lengths.ts'
import { isLicence } from '#domain/licences.ts'
import type { Locale } from '#domain/locales.ts'
import type { PeopleInPicture } from '#domain/people-in-pictures.ts'
import { mayKeepMedia, type Staff } from '#domain/permissions.ts'
import type { Focus } from '#domain/pictures.ts'
import { Refusal } from '#domain/refusal.ts'
import { showAssets, usedAmong } from './asset-uses.ts'
import type { AssetRow, AssetText } from './asset-views.ts'
import { assetRowOf } from './assets.ts'
import type { Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import type { Kept } from './media/place.ts'
import { actorId, audit } from './records.ts'
import { assets, assetTexts } from './schema/media.ts'

export interface AssetWords {
  credit: string
  /** domain/licences.ts, or nothing. */
  licence: string
  isDecorative: boolean
  people: PeopleInPicture
  /** Where the consent of the people in it is kept. */
  consent: string
  /** Is it held ready for journalists? Readers may have it from then on. */
  isInKit: boolean
  /** The language a document is written in. */
  locale: Locale | null
  focus: Focus
  /** What is said in each language; a language that says nothing may be left out. */
  texts: AssetText[]
}

/**
 * Enters a file that the store keeps (db/media/place.ts). The same file again is the asset that is
 * there, brought back if it was retired; what was said of it stays.
 * @throws Refusal `not_allowed`, `too_large`
 */
export async function addAsset(
  tx: Tx,
  by: Staff,
  {
    kept,
    fileName,
    at = new Date(),
    ...words
  }: Partial<AssetWords> & {
    kept: Kept
    fileName: string
    at?: Date
  },
): Promise<{ uid: string; isNew: boolean }> {
  if (!mayKeepMedia(by)) throw new Refusal('not_allowed')
  const { sha256, bytes, developed } = kept
  const [known] = await tx.select().from(assets).where(eq(assets.sha256, sha256))
  if (known) {
    await tx.update(assets).set({ retiredAt: null }).where(eq(assets.id, known.id))
    return { uid: known.uid, isNew: false }
  }
  const isImage = developed.kind === 'image'
  const { credit = isImage ? developed.credit : '', licence = '', isDecorative = false } = words
  const { focus = { x: 500, y: 500 }, texts = [], people = 'unstated', consent = '' } = words
  const { isInKit = false } = words
  const [row] = await tx
    .insert(assets)
    .values({
      ...{ uid: uuid(), sha256, bytes, kind: developed.kind, mime: developed.mime },
      fileName: oneLine(fileName).slice(0, LONGEST_WORDS.title) || 'file',
      width: isImage ? developed.width : null,
      height: isImage ? developed.height : null,
      pages: isImage ? null : (developed.pages ?? null),
      ...factsOf({
        credit,
        licence,
        isDecorative,
        people,
        consent,
        isInKit,
        focus,
        locale: words.locale ?? null,
      }),
      createdBy: actorId(by),
      createdAt: at,
    })
    .returning()
  if (!row) throw new Error('The asset was not written')
  await writeTexts(tx, row.id, texts)
  if (row.isInKit) await showInKit(tx, row)
  await audit(tx, by, { action: 'add', entity: 'asset', entityUid: row.uid, data: { sha256 } })
  return { uid: row.uid, isNew: true }
}

/**
 * Writes what is said of a picture or document; readers see it at once where it is shown. A moved
 * focal point needs its cuts before this (db/uploads.ts).
 * @throws Refusal `not_allowed`, `not_found`, `stale_version`, `alt_missing`, `people_missing`,
 *   `consent_missing`, `title_missing`, `too_large`
 */
export async function changeAsset(
  tx: Tx,
  by: Staff,
  { uid, lockVersion, ...words }: AssetWords & { uid: string; lockVersion: number },
): Promise<void> {
  if (!mayKeepMedia(by)) throw new Refusal('not_allowed')
  const row = await assetRowOf(tx, uid)
  if (!row) throw new Refusal('not_found')
  if (row.lockVersion !== lockVersion) throw new Refusal('stale_version')
  const lacks = (field: 'alt' | 'title') => words.texts.every((text) => !text[field].trim())
  if (row.kind === 'image' && !words.isDecorative && lacks('alt'))
    throw new Refusal('alt_missing', 'alt')
  if (row.kind === 'image') needAnswer(words)
  if (row.kind === 'document' && lacks('title')) throw new Refusal('title_missing', 'title')
  await tx
    .update(assets)
    .set({ ...factsOf(words), lockVersion: lockVersion + 1 })
    .where(eq(assets.id, row.id))
  await writeTexts(tx, row.id, words.texts)
  const { isInKit } = words
  if (isInKit !== row.isInKit) await showInKit(tx, { uid, isInKit })
  if ((await usedAmong(tx, [row.id])).size > 0) await bumpEdition(tx)
  await audit(tx, by, { action: 'change', entity: 'asset', entityUid: uid })
}

async function showInKit(tx: Tx, { uid, isInKit }: Pick<AssetRow, 'uid' | 'isInKit'>) {
  await showAssets(tx, { name: `page:kit ${uid}` }, isInKit ? [uid] : [])
  await bumpEdition(tx)
}

/** Offered no longer; what shows it already keeps it. */
export async function retireAsset(
  tx: Tx,
  by: Staff,
  { uid, isRetired, at = new Date() }: { uid: string; isRetired: boolean; at?: Date },
): Promise<void> {
  if (!mayKeepMedia(by)) throw new Refusal('not_allowed')
  const row = await assetRowOf(tx, uid)
  if (!row) throw new Refusal('not_found')
  await tx
    .update(assets)
    .set({ retiredAt: isRetired ? at : null })
    .where(eq(assets.id, row.id))
  if (row.isInKit) await showInKit(tx, { uid, isInKit: !isRetired })
  await audit(tx, by, {
    action: isRetired ? 'retire' : 'bring_back',
    entity: 'asset',
    entityUid: uid,
  })
}

/** Whoever describes a picture says who can be recognised in it, and where they agreed to that. */
function needAnswer({
  people,
  consent,
  isInKit,
}: Pick<AssetWords, 'people' | 'consent' | 'isInKit'>): void {
  if (people === 'unstated') throw new Refusal('people_missing', 'people')
  if (people === 'identifiable' && isInKit) throw new Refusal('picture_consent_missing', 'people')
  if (people === 'consented' && !consent.trim()) throw new Refusal('consent_missing', 'consent')
}

function factsOf({ credit, licence, consent, focus, ...facts }: Omit<AssetWords, 'texts'>) {
  if (licence && !isLicence(licence)) throw new Refusal('invalid', 'licence')
  if (credit.length > LONGEST_WORDS.credit) throw new Refusal('too_large', 'credit')
  if (consent.length > LONGEST_WORDS.caption) throw new Refusal('too_large', 'consent')
  const permille = (value: number) => Math.min(1000, Math.max(0, Math.round(value)))
  return {
    ...{ credit: oneLine(credit), licence, consent: oneLine(consent) },
    ...{ isDecorative: facts.isDecorative, people: facts.people, locale: facts.locale },
    isInKit: facts.isInKit,
    ...{ focalX: permille(focus.x), focalY: permille(focus.y) },
  }
}

async function writeTexts(tx: Tx, assetId: number, texts: readonly AssetText[]): Promise<void> {
  const tidy = texts.map(({ locale, title, alt, caption }) => ({
    ...{ assetId, locale, title: oneLine(title), alt: oneLine(alt), caption: oneLine(caption) },
  }))
  for (const field of ['title', 'alt', 'caption'] as const)
    if (tidy.some((text) => text[field].length > LONGEST_WORDS[field]))
      throw new Refusal('too_large', field)
  await tx.delete(assetTexts).where(eq(assetTexts.assetId, assetId))
  const said = tidy.filter(({ title, alt, caption }) => title || alt || caption)
  if (said.length > 0) await tx.insert(assetTexts).values(said)
}
