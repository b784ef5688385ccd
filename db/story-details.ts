import { eq, inArray } from 'drizzle-orm'
import type { AuthorityKind } from '#domain/authorities.ts'
import { type Details, detailsSchema } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from './client.ts'
import { changeFacts } from './fact-changes.ts'
import { articles } from './schema/articles.ts'
import { authorities } from './schema/authorities.ts'
import { assets } from './schema/media.ts'
import { stories } from './schema/stories.ts'
import { needStory } from './stories.ts'

/** What of the details names things the directory keeps, and of which kind. */
export const NAMED_KINDS = {
  topics: 'topic',
  projects: 'project',
  series: 'series',
  people: 'person',
  contacts: 'contact',
} as const satisfies Partial<Record<keyof Details, AuthorityKind>>
export type NamedField = keyof typeof NAMED_KINDS
export const NAMED_FIELDS = Object.keys(NAMED_KINDS) as NamedField[]

/**
 * Changes what belongs to a story; category and day stay. Readers see it with the next publication.
 * @throws Refusal `not_found`, `not_allowed`, `stale_version`, `invalid` (the field that names what
 *   is not there, is of another kind, or was retired before it was named).
 */
export async function changeDetails(
  tx: Tx,
  by: Staff,
  input: {
    storyUid: string
    /** The number of the facts the form was filled in on. */
    version: number
    /** What is left out stays as it is. */
    details: Partial<Details>
    at?: Date
  },
): Promise<void> {
  const { head } = await needStory(tx, input.storyUid)
  if (head.number !== input.version) throw new Refusal('stale_version')
  const parsed = detailsSchema.safeParse({ ...head.details, ...input.details })
  if (!parsed.success) throw new Refusal('invalid', String(parsed.error.issues[0]?.path[0]))
  const details = parsed.data
  await checkNamed(tx, details, head.details, input.storyUid)
  const { storyUid, at } = input
  const { category, day } = head
  await changeFacts(tx, by, { storyUid, category, day, details, ...(at && { at }) })
}

/** What is named for the first time must be there and on offer; what was named may stay. */
async function checkNamed(
  db: Db,
  next: Details,
  standing: Details,
  storyUid: string,
): Promise<void> {
  const fresh = (field: keyof Details) => {
    const before = [standing[field]].flat()
    return [next[field]].flat().filter((uid) => uid !== null && !before.includes(uid)) as string[]
  }
  const named = await kindsOf(db, NAMED_FIELDS.flatMap(fresh))
  for (const field of NAMED_FIELDS)
    if (fresh(field).some((uid) => named.get(uid) !== NAMED_KINDS[field]))
      throw new Refusal('invalid', field)
  const files = await assetKinds(db, [...fresh('image'), ...fresh('attachments')])
  for (const [field, kind] of [
    ['image', 'image'],
    ['attachments', 'document'],
  ] as const)
    if (fresh(field).some((uid) => files.get(uid) !== kind)) throw new Refusal('invalid', field)
  const there = await storyTitles(db, fresh('related'))
  if (next.related.includes(storyUid) || there.length < fresh('related').length)
    throw new Refusal('invalid', 'related')
}

async function kindsOf(db: Db, uids: string[]): Promise<Map<string, AuthorityKind>> {
  const rows = await db.select().from(authorities).where(inArray(authorities.uid, uids))
  return new Map(rows.filter((row) => row.retiredAt === null).map(({ uid, kind }) => [uid, kind]))
}

async function assetKinds(db: Db, uids: string[]): Promise<Map<string, 'image' | 'document'>> {
  const rows = await db.select().from(assets).where(inArray(assets.uid, uids))
  return new Map(rows.filter((row) => row.retiredAt === null).map(({ uid, kind }) => [uid, kind]))
}

export interface StoryTitle {
  uid: string
  /** Empty while nothing is written. */
  title: string
  titleLocale: Locale
}

/** What stories are called, in the order asked for: by their source, else by any language. */
export async function storyTitles(db: Db, uids: readonly string[]): Promise<StoryTitle[]> {
  const rows = await db
    .select({
      uid: stories.uid,
      sourceLocale: stories.sourceLocale,
      title: articles.title,
      locale: articles.locale,
    })
    .from(stories)
    .innerJoin(articles, eq(articles.storyId, stories.id))
    .where(inArray(stories.uid, [...uids]))
  const byStory = Map.groupBy(rows, (row) => row.uid)
  return uids.flatMap((uid) => {
    const languages = byStory.get(uid) ?? []
    const source = languages.find((row) => row.locale === row.sourceLocale)
    const titled = source?.title ? source : (languages.find((row) => row.title) ?? source)
    return titled ? [{ uid, title: titled.title, titleLocale: titled.locale }] : []
  })
}
