import { and, eq, inArray } from 'drizzle-orm'
import { wordsIn } from '#domain/authorities.ts'
import { subjectKey } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { authorities, authorityTexts } from '../schema/authorities.ts'
import { publicSubjects } from '../schema/public.ts'
import { textIndex } from '../search/engines.ts'
import { articleAt } from '../search/keys.ts'
import type { SearchFilters } from './search.ts'
import { type Count, countIn } from './search-counts.ts'
import { type Scope, wantedIn } from './search-scope.ts'

/** A topic as readers see it; its name may be another language's. */
export interface TopicView {
  uid: string
  slug: string
  name: string
  locale: Locale
}

/** Results whose topics are offered. */
const LOOKED_AT = 200
const SHOWN = 12

/** The topics that the newest results are about, those of most results first. */
export async function topicCounts(
  scope: Scope,
  filters: SearchFilters,
): Promise<(Count & { topic: TopicView })[]> {
  const { db, locale } = scope
  const choice = { sort: 'newest', limit: LOOKED_AT, offset: 0 } as const
  const keys = await textIndex().find(db, wantedIn(scope, filters), choice)
  if (keys.length === 0) return []
  const rows = await db
    .select({ subject: publicSubjects.subject })
    .from(publicSubjects)
    .where(inArray(publicSubjects.articleId, keys.map(articleAt)))
  const start = subjectKey('topic', '')
  const named = rows.flatMap(({ subject }) =>
    subject.startsWith(start) ? [subject.slice(start.length)] : [],
  )
  const tally = [...Map.groupBy(named, (uid) => uid)].sort(([, a], [, b]) => b.length - a.length)
  const uids = tally.slice(0, SHOWN).map(([uid]) => uid)
  const topics = await topicsBy(db, inArray(authorities.uid, uids), locale)
  const counted = await Promise.all(
    topics.map(async (topic) => ({ topic, ...(await countIn(scope, { ...filters, topic })) })),
  )
  return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
}

/** The topic with this path word. */
export const findTopic = async (db: Db, slug: string, locale: Locale) =>
  (await topicsBy(db, eq(authorities.slug, slug), locale))[0]

async function topicsBy(db: Db, which: ReturnType<typeof eq>, locale: Locale) {
  const rows = await db
    .select({
      uid: authorities.uid,
      slug: authorities.slug,
      name: authorityTexts.name,
      locale: authorityTexts.locale,
    })
    .from(authorities)
    .innerJoin(authorityTexts, eq(authorityTexts.authorityId, authorities.id))
    .where(and(eq(authorities.kind, 'topic'), which))
  return [...Map.groupBy(rows, ({ uid }) => uid).values()].flatMap((texts): TopicView[] => {
    const words = wordsIn(texts, locale)
    return words ? [words] : []
  })
}
