import { and, asc, count, eq, gte, lte, max } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { isListed } from './shown.ts'

/** A language and year, the articles of which make one file of a large site's map. */
export interface SitemapPart {
  locale: Locale
  year: string
}

/** Would a map of the whole site hold more articles than this? */
export async function listsMoreThan(db: Db, most: number, now = new Date()): Promise<boolean> {
  const reached = db
    .select({ day: publicArticles.day })
    .from(publicArticles)
    .where(isListed(now))
    .limit(most + 1)
    .as('reached')
  const [row] = await db.select({ total: count() }).from(reached)
  return (row?.total ?? 0) > most
}

/** Addresses with the instant of their last change, of everything or of one part. */
export async function sitemapArticles(db: Db, part?: SitemapPart, now = new Date()) {
  const isInPart =
    part &&
    and(
      eq(publicArticles.locale, part.locale),
      gte(publicArticles.day, `${part.year}-01-01`),
      lte(publicArticles.day, `${part.year}-12-31`),
    )
  return db
    .select({
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      updatedAt: publicArticles.updatedAt,
    })
    .from(publicArticles)
    .where(and(isInPart, isListed(now)))
    .orderBy(asc(publicArticles.articleId))
}

/** The parts that hold anything, each with its last change. */
export async function sitemapParts(
  db: Db,
  now = new Date(),
): Promise<(SitemapPart & { updatedAt: Date })[]> {
  const days = await db
    .select({
      locale: publicArticles.locale,
      day: publicArticles.day,
      updatedAt: max(publicArticles.updatedAt),
    })
    .from(publicArticles)
    .where(isListed(now))
    .groupBy(publicArticles.locale, publicArticles.day)
  const parts = new Map<string, SitemapPart & { updatedAt: Date }>()
  for (const { locale, day, updatedAt } of days) {
    const year = day.slice(0, 4)
    const known = parts.get(`${locale} ${year}`)
    if (updatedAt && (!known || known.updatedAt < updatedAt))
      parts.set(`${locale} ${year}`, { locale, year, updatedAt })
  }
  return [...parts.values()]
}
