import { eq, inArray } from 'drizzle-orm'
import { type Details, detailsSchema } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from './client.ts'
import { changeFacts } from './fact-changes.ts'
import { articles } from './schema/articles.ts'
import { stories } from './schema/stories.ts'
import { needStory } from './stories.ts'

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
  const { storyUid, at } = input
  const { category, day } = head
  await changeFacts(tx, by, { storyUid, category, day, details: parsed.data, ...(at && { at }) })
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
