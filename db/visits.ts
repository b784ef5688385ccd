import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { dayIn, daysFrom } from '#domain/days.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db, Tx } from './client.ts'
import { articles } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { stories } from './schema/stories.ts'
import { VISITORS, type Visitor, visitCounts } from './schema/visits.ts'
import { readSettings } from './settings.ts'

/** How often one article was asked for by each kind of visitor. */
export interface Visit extends Record<Visitor, number> {
  locale: Locale
  slug: string
}

/** Adds to the counts of the day; addresses at which no article stands are passed over. */
export async function addVisits(tx: Tx, visits: readonly Visit[], at = new Date()): Promise<void> {
  const day = dayIn(at, (await readSettings(tx)).timeZone)
  for (const { locale, slug, ...counts } of visits) {
    const [article] = await tx
      .select({ uid: publicArticles.uid })
      .from(publicArticles)
      .where(and(eq(publicArticles.locale, locale), eq(publicArticles.slug, slug)))
    if (!article) continue
    for (const visitor of VISITORS) {
      const count = counts[visitor]
      if (count === 0) continue
      await tx
        .insert(visitCounts)
        .values({ subject: article.uid, locale, day, visitor, count })
        .onConflictDoUpdate({
          target: [visitCounts.subject, visitCounts.locale, visitCounts.day, visitCounts.visitor],
          set: { count: sql`${visitCounts.count} + ${count}` },
        })
    }
  }
}

export interface Readership {
  /** Readings a day, oldest first: what was fetched ahead and what programs fetched is left out. */
  days: { day: string; readers: number }[]
  readers: number
  ahead: number
  bots: number
}

/** The readings of articles over the last days up to today by the newsroom's clock. */
export async function readershipOf(
  db: Db,
  articleUids: readonly string[],
  { days, now = new Date() }: { days: number; now?: Date },
): Promise<Map<string, Readership>> {
  const { timeZone } = await readSettings(db)
  const span = daysFrom(dayIn(now, timeZone), 1 - days, days)
  const found = new Map<string, Readership>()
  if (articleUids.length === 0) return found
  const rows = await db
    .select()
    .from(visitCounts)
    .where(and(inArray(visitCounts.subject, [...articleUids]), gte(visitCounts.day, span[0] ?? '')))
  for (const uid of articleUids) {
    const own = rows.filter((row) => row.subject === uid)
    const total = (visitor: Visitor, on?: string) =>
      own
        .filter((row) => row.visitor === visitor && (on === undefined || row.day === on))
        .reduce((sum, row) => sum + row.count, 0)
    const daily = span.map((day) => ({ day, readers: total('reader', day) }))
    found.set(uid, {
      days: daily,
      readers: total('reader'),
      ahead: total('ahead'),
      bots: total('bot'),
    })
  }
  return found
}

/** The articles read most over the last days, most first. */
export async function mostRead(
  db: Db,
  query: { days: number; locale?: Locale | undefined; limit: number; now?: Date },
) {
  const { timeZone } = await readSettings(db)
  const [from = ''] = daysFrom(dayIn(query.now ?? new Date(), timeZone), 1 - query.days, 1)
  const sumOf = (visitor: Visitor) =>
    sql<number>`cast(sum(case when ${visitCounts.visitor} = ${visitor} then ${visitCounts.count} else 0 end) as integer)`
  return db
    .select({
      uid: articles.uid,
      storyUid: stories.uid,
      locale: articles.locale,
      title: articles.title,
      readers: sumOf('reader').as('readers'),
      ahead: sumOf('ahead').as('ahead'),
      bots: sumOf('bot').as('bots'),
    })
    .from(visitCounts)
    .innerJoin(articles, eq(articles.uid, visitCounts.subject))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(
      and(
        gte(visitCounts.day, from),
        query.locale ? eq(visitCounts.locale, query.locale) : undefined,
      ),
    )
    .groupBy(articles.uid, stories.uid, articles.locale, articles.title)
    .orderBy(desc(sql`readers`), desc(sql`ahead`), desc(sql`bots`), articles.uid)
    .limit(query.limit)
}
