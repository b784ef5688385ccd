import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import {
  AUTHORITY_DATA,
  AUTHORITY_TEXT,
  type AuthorityKind,
  LONGEST_NAME,
} from '#domain/authorities.ts'
import { oneLine, severalLines } from '#domain/characters.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#domain/locales.ts'
import { mayKeepDirectory, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { showAssets } from './asset-uses.ts'
import { findAsset } from './assets.ts'
import type { AuthorityRow } from './authorities.ts'
import { keepFormerSlug, slugFor } from './authority-slugs.ts'
import type { Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import { audit } from './records.ts'
import { authorities, authorityTexts } from './schema/authorities.ts'

export interface AuthorityInput {
  /** Absent: a new one. */
  uid?: string
  /** The one it was read with; of a new one nothing. */
  lockVersion?: number
  kind: AuthorityKind
  /** Path word; empty or absent: made from the name where it is new, else left as it is. */
  slug?: string
  /** In the shape of the kind, as domain/authorities.ts has it; what is left out is empty. */
  data?: object
  /** A language whose name and words are all empty has none. */
  texts: Partial<Record<Locale, { name: string; [field: string]: unknown }>>
  at?: Date
}

/**
 * Makes a topic, person or the like, or changes all that is said of one. What readers see of it
 * changes at once, in every article that names it.
 * @throws Refusal `not_allowed`, `not_found`, `stale_version`, `name_missing` (field `name-en`),
 *   `too_large` and `invalid` (a field of the data, or `role-fr`), `slug_taken`, `slug_invalid`.
 */
export async function saveAuthority(
  tx: Tx,
  by: Staff,
  input: AuthorityInput,
): Promise<{ uid: string }> {
  needKeeper(by)
  const at = input.at ?? new Date()
  const standing = input.uid === undefined ? undefined : await needAuthority(tx, input)
  if (standing && standing.kind !== input.kind) throw new Refusal('invalid')
  const data = parsed(AUTHORITY_DATA[input.kind], input.data ?? {}, (field) => field)
  const texts = textsOf(input)
  const slug = await slugFor(tx, input, texts, standing)
  const values = { slug, data, updatedAt: at, lockVersion: (standing?.lockVersion ?? -1) + 1 }
  const [row] = standing
    ? await tx.update(authorities).set(values).where(eq(authorities.id, standing.id)).returning()
    : await tx
        .insert(authorities)
        .values({ uid: uuid(), kind: input.kind, ...values })
        .returning()
  if (!row) throw new Error('The authority was not written')
  if (standing && standing.slug !== slug) await keepFormerSlug(tx, row, standing.slug, at)
  await tx.delete(authorityTexts).where(eq(authorityTexts.authorityId, row.id))
  await tx.insert(authorityTexts).values(texts.map((text) => ({ authorityId: row.id, ...text })))
  await showPhoto(tx, row.uid, data)
  await leaveTrace(tx, by, standing ? 'change' : 'create', row, { slug, data, texts })
  return { uid: row.uid }
}

/** A person's photo is public with the person's page. */
async function showPhoto(tx: Tx, uid: string, data: object): Promise<void> {
  const photo = 'photo' in data && typeof data.photo === 'string' ? data.photo : undefined
  if (photo && (await findAsset(tx, photo))?.kind !== 'image') throw new Refusal('invalid', 'photo')
  await showAssets(tx, { name: `authority:${uid}` }, photo ? [photo] : [])
}

/** Takes it out of the forms; what names it keeps it. */
export const retireAuthority = (tx: Tx, by: Staff, input: Target): Promise<void> =>
  setRetired(tx, by, input, input.at ?? new Date())

/** Offers it in the forms again. */
export const reinstateAuthority = (tx: Tx, by: Staff, input: Target): Promise<void> =>
  setRetired(tx, by, input, null)

interface Target {
  uid: string
  lockVersion: number
  at?: Date
}

async function setRetired(tx: Tx, by: Staff, input: Target, retiredAt: Date | null): Promise<void> {
  needKeeper(by)
  const row = await needAuthority(tx, input)
  if ((row.retiredAt === null) === (retiredAt === null)) throw new Refusal('not_possible_now')
  await tx
    .update(authorities)
    .set({ retiredAt, lockVersion: row.lockVersion + 1, updatedAt: input.at ?? new Date() })
    .where(eq(authorities.id, row.id))
  await leaveTrace(tx, by, retiredAt ? 'retire' : 'reinstate', row, {})
}

function needKeeper(by: Staff): void {
  if (!mayKeepDirectory(by)) throw new Refusal('not_allowed')
}

/** The row to change, as it was when the form was opened. */
async function needAuthority(
  tx: Tx,
  { uid = '', lockVersion }: { uid?: string; lockVersion?: number },
): Promise<AuthorityRow> {
  const [row] = await tx.select().from(authorities).where(eq(authorities.uid, uid))
  if (!row) throw new Refusal('not_found')
  if (row.lockVersion !== lockVersion) throw new Refusal('stale_version')
  return row
}

async function leaveTrace(
  tx: Tx,
  by: Staff,
  action: string,
  { uid, kind }: AuthorityRow,
  data: Record<string, unknown>,
): Promise<void> {
  await bumpEdition(tx)
  await audit(tx, by, { action, entity: 'authority', entityUid: uid, data: { kind, ...data } })
}

interface Text {
  locale: Locale
  name: string
  data: object
}

function textsOf({ kind, texts }: AuthorityInput): Text[] {
  const found = LOCALES.flatMap((locale) => {
    const { name: given = '', ...rest } = texts[locale] ?? {}
    const name = oneLine(given)
    const data = parsed(AUTHORITY_TEXT[kind], rest, (field) => `${field}-${locale}`)
    if (!name && Object.values(data).every((words) => words === '')) return []
    if (!name) throw new Refusal('name_missing', `name-${locale}`)
    if (name.length > LONGEST_NAME) throw new Refusal('too_large', `name-${locale}`)
    return [{ locale, name, data }]
  })
  if (found.length === 0) throw new Refusal('name_missing', `name-${DEFAULT_LOCALE}`)
  return found
}

/** Reads one part by its kind's shape; `fieldOf` names the form's field for what won't do. */
function parsed(schema: z.ZodObject, given: object, fieldOf: (field: string) => string): object {
  const clean = Object.entries(given).map(([field, value]) => [
    field,
    typeof value === 'string' ? severalLines(value) : value,
  ])
  const result = schema.safeParse(Object.fromEntries(clean))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path[0]
  const code = issue?.code === 'too_big' ? 'too_large' : 'invalid'
  throw new Refusal(code, field === undefined ? undefined : fieldOf(String(field)))
}
