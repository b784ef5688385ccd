import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { categories, categoryTexts } from '../schema/stories.ts'
import { languagesOf } from './languages.ts'
import { isListed } from './shown.ts'

export const PAGE_SIZE = 20
/** Numbered pages stay shallow: an offset costs what it skips. */
export const LAST_PAGE = 100

interface ListQuery {
  locale: Locale
  /** Absent: every category. */
  category?: CategoryKey | undefined
  now?: Date | undefined
}

export type Entry = Awaited<ReturnType<typeof newestArticles>>[number]
export type EntryList = Awaited<ReturnType<typeof listArticles>>

/** The newest articles of a language as list entries, each with its story's other languages. */
export async function newestArticles(
  db: Db,
  query: ListQuery & { limit: number; offset?: number | undefined },
) {
  const now = query.now ?? new Date()
  const rows = await db
    .select({
      uid: publicArticles.uid,
      storyId: publicArticles.storyId,
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      title: publicArticles.title,
      summary: publicArticles.summary,
      categoryKey: categories.key,
      categoryName: categoryTexts.name,
      categorySlug: categoryTexts.slug,
      day: publicArticles.day,
      firstPublishedAt: publicArticles.firstPublishedAt,
      updatedAt: publicArticles.updatedAt,
      embargoUntil: publicArticles.embargoUntil,
    })
    .from(publicArticles)
    .innerJoin(categories, eq(categories.id, publicArticles.categoryId))
    .innerJoin(
      categoryTexts,
      and(
        eq(categoryTexts.categoryId, publicArticles.categoryId),
        eq(categoryTexts.locale, publicArticles.locale),
      ),
    )
    .where(isOnList(db, query, now))
    .orderBy(desc(publicArticles.listedAt), desc(publicArticles.articleId))
    .limit(query.limit)
    .offset(query.offset ?? 0)
  const storyIds = rows.map((row) => row.storyId)
  const languages = await languagesOf(db, storyIds, now)
  return rows.map(({ categoryKey, categoryName, categorySlug, ...row }) => ({
    ...row,
    category: { key: categoryKey, name: categoryName, slug: categorySlug },
    alsoIn: (languages.get(row.storyId) ?? []).filter((other) => other.locale !== row.locale),
  }))
}

/** One numbered page of a list, newest first; no entries when it lies beyond the last. */
export async function listArticles(db: Db, query: ListQuery & { page: number }) {
  const offset = (query.page - 1) * PAGE_SIZE
  const entries = await newestArticles(db, { ...query, limit: PAGE_SIZE, offset })
  const total = await countArticles(db, query)
  return { entries, total, page: query.page, pages: Math.ceil(total / PAGE_SIZE) }
}

/** How many a list holds, counted no further than its numbered pages reach. */
async function countArticles(db: Db, query: ListQuery): Promise<number> {
  const reached = db
    .select({ articleId: publicArticles.articleId })
    .from(publicArticles)
    .where(isOnList(db, query, query.now ?? new Date()))
    .limit(LAST_PAGE * PAGE_SIZE)
    .as('reached')
  const [row] = await db.select({ total: count() }).from(reached)
  return row?.total ?? 0
}

/** The languages whose list holds anything: an empty one is no page to be found. */
export async function listedLocales(db: Db, query: Omit<ListQuery, 'locale'> = {}) {
  const now = query.now ?? new Date()
  const listed: Locale[] = []
  for (const locale of LOCALES) {
    const [any] = await db
      .select({ articleId: publicArticles.articleId })
      .from(publicArticles)
      .where(isOnList(db, { ...query, locale }, now))
      .limit(1)
    if (any) listed.push(locale)
  }
  return listed
}

function isOnList(db: Db, { locale, category }: ListQuery, now: Date): SQL | undefined {
  const isOfCategory =
    category &&
    sql`${publicArticles.categoryId} = ${db
      .select({ id: categories.id })
      .from(categories)
      .where(eq(categories.key, category))}`
  return and(eq(publicArticles.locale, locale), isOfCategory, isListed(now))
}
