import { and, desc, gte, inArray } from 'drizzle-orm'
import { dayIn } from '#domain/days.ts'
import { LOCALES } from '#domain/locales.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { readSettings } from '../settings.ts'
import { isListed } from './shown.ts'

const HOUR_MS = 60 * 60 * 1000
/** Google's news crawler asks for articles of the last two days and no others. */
const NEWS_MS = 48 * HOUR_MS
/** No clock on earth is further from UTC, so the day that far back holds the oldest. */
const FURTHEST_MS = 14 * HOUR_MS

export interface NewsList {
  /** Newest first. */
  articles: NewsArticle[]
  /** When the oldest of them stops being news; undefined where there is none. */
  until: Date | undefined
}
export type NewsArticle = Awaited<ReturnType<typeof recentArticles>>[number] & {
  publishedAt: Date
  published: string
}

/** Every article of the last two days, in every language. */
export async function readNews(db: Db, now = new Date()): Promise<NewsList> {
  const { timeZone } = await readSettings(db)
  const since = now.getTime() - NEWS_MS
  const articles = (await recentArticles(db, dayIn(new Date(since - FURTHEST_MS), 'UTC'), now))
    .map((article) => ({ ...article, ...publicationDates(article, timeZone) }))
    .filter(({ publishedAt }) => publishedAt.getTime() > since)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
  const oldest = articles.at(-1)
  return { articles, until: oldest && new Date(oldest.publishedAt.getTime() + NEWS_MS) }
}

const recentArticles = (db: Db, day: string, now: Date) =>
  db
    .select({
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      title: publicArticles.title,
      day: publicArticles.day,
      firstPublishedAt: publicArticles.firstPublishedAt,
      updatedAt: publicArticles.updatedAt,
      embargoUntil: publicArticles.embargoUntil,
    })
    .from(publicArticles)
    .where(
      and(
        inArray(publicArticles.locale, [...LOCALES]),
        gte(publicArticles.day, day),
        isListed(now),
      ),
    )
    .orderBy(desc(publicArticles.articleId))
