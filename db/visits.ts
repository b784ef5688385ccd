import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { dayIn, daysFrom } from '#domain/days.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db, Tx } from './client.ts'
import { articles } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { stories } from './schema/stories.ts'
import { visitCounts } from './schema/visits.ts'
import { readSettings } from './settings.ts'

/** How often one article was asked for, by people and by programs. */
export interface Visit {
  locale: Locale
  slug: string
  reader: number
  bot: number
}

/** Adds to the counts of the day; addresses at which no article stands are passed over. */
export async function addVisits(tx: Tx, visits: readonly Visit[], at = new Date()): Promise<void> {
  const day = dayIn(at, (await readSettings(tx)).timeZone)
  for (const { locale, slug, reader, bot } of visits) {
    const [article] = await tx
      .select({ uid: publicArticles.uid })
      .from(publicArticles)
      .where(and(eq(publicArticles.locale, locale), eq(publicArticles.slug, slug)))
    if (!article) continue
    for (const [visitor, count] of [
      ['reader', reader],
      ['bot', bot],
    ] as const) {
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
  /** Readings a day, oldest first, programs left out. */
  days: { day: string; readers: number }[]
  readers: number
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
    const total = (visitor: 'reader' | 'bot', on?: string) =>
      own
        .filter((row) => row.visitor === visitor && (on === undefined || row.day === on))
        .reduce((sum, row) => sum + row.count, 0)
    const daily = span.map((day) => ({ day, readers: total('reader', day) }))
    found.set(uid, { days: daily, readers: total('reader'), bots: total('bot') })
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
  const readers = sql<number>`cast(sum(case when ${visitCounts.visitor} = 'reader' then ${visitCounts.count} else 0 end) as integer)`
  const bots = sql<number>`cast(sum(case when ${visitCounts.visitor} = 'bot' then ${visitCounts.count} else 0 end) as integer)`
  return db
    .select({
      uid: articles.uid,
      storyUid: stories.uid,
      locale: articles.locale,
      title: articles.title,
      readers: readers.as('readers'),
      bots: bots.as('bots'),
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
    .orderBy(desc(sql`readers`), desc(sql`bots`), articles.uid)
    .limit(query.limit)
}
