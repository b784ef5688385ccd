import { and, asc, count, eq, gte, lte, max } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { isListed } from './shown.ts'

/** The protocol allows 50,000 addresses and 50 MB a file; ours take up to 300 bytes each. */
export const MOST_IN_A_MAP = 40_000

/** A language and year, the articles of which make one file of the site's map, or several. */
export interface SitemapPart {
  locale: Locale
  year: string
  /** From 1. */
  page: number
}

/** The articles of one part, in an order in which none moves from one page to another. */
export async function sitemapArticles(
  db: Db,
  { locale, year, page }: SitemapPart,
  { now = new Date(), most = MOST_IN_A_MAP } = {},
) {
  return db
    .select({
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      day: publicArticles.day,
      firstPublishedAt: publicArticles.firstPublishedAt,
      updatedAt: publicArticles.updatedAt,
      embargoUntil: publicArticles.embargoUntil,
    })
    .from(publicArticles)
    .where(
      and(
        eq(publicArticles.locale, locale),
        gte(publicArticles.day, `${year}-01-01`),
        lte(publicArticles.day, `${year}-12-31`),
        isListed(now),
      ),
    )
    .orderBy(asc(publicArticles.articleId))
    .limit(most)
    .offset((page - 1) * most)
}

/** The parts that hold anything, each with the instant its content last changed. */
export async function sitemapParts(
  db: Db,
  { now = new Date(), most = MOST_IN_A_MAP } = {},
): Promise<(SitemapPart & { updatedAt: Date })[]> {
  const days = await db
    .select({
      locale: publicArticles.locale,
      day: publicArticles.day,
      updatedAt: max(publicArticles.updatedAt),
      articles: count(),
    })
    .from(publicArticles)
    .where(isListed(now))
    .groupBy(publicArticles.locale, publicArticles.day)
  const years = new Map<
    string,
    { locale: Locale; year: string; updatedAt: Date; articles: number }
  >()
  for (const { locale, day, updatedAt, articles } of days) {
    const year = day.slice(0, 4)
    const known = years.get(`${locale} ${year}`) ?? {
      locale,
      year,
      updatedAt: new Date(0),
      articles: 0,
    }
    known.articles += articles
    if (updatedAt && known.updatedAt < updatedAt) known.updatedAt = updatedAt
    years.set(`${locale} ${year}`, known)
  }
  return [...years.values()].flatMap(({ articles, ...part }) =>
    Array.from({ length: Math.ceil(articles / most) }, (_, index) => ({
      ...part,
      page: index + 1,
    })),
  )
}
