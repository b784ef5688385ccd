import { and, desc, eq, exists, inArray, lt, type SQL } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { categories, stories } from '../schema/stories.ts'
import { languagesOf } from './languages.ts'
import { isListed, isOut } from './shown.ts'

export interface CatalogueQuery {
  locale?: Locale | undefined
  category?: CategoryKey | undefined
  /** Uid of the last item of the page before. */
  after?: string | undefined
  limit: number
  now?: Date
}

export type CatalogueArticle = Awaited<ReturnType<typeof catalogueRows>>[number]
export type CatalogueStory = NonNullable<
  Awaited<ReturnType<typeof storyCatalogue>>
>['items'][number]

/**
 * Live articles of any or one language, the newest written first. The order is that of their
 * making and never changes, so pages neither skip nor repeat while news comes in.
 * @returns undefined where no article has the uid to go on after
 */
export async function articleCatalogue(db: Db, query: CatalogueQuery) {
  const { locale, category, after, limit, now = new Date() } = query
  const last = after === undefined ? undefined : await articleIdOf(db, after)
  if (after !== undefined && last === undefined) return undefined
  const rows = await catalogueRows(
    db,
    and(
      isListed(now),
      locale && eq(publicArticles.locale, locale),
      category && eq(categories.key, category),
      last === undefined ? undefined : lt(publicArticles.articleId, last),
    ),
    limit + 1,
  )
  const items = await withVersions(db, rows.slice(0, limit), now)
  return { items, next: rows.length > limit ? items.at(-1)?.uid : undefined }
}

/** Stories with a live article, the newest begun first, each with all its live articles. */
export async function storyCatalogue(db: Db, query: CatalogueQuery) {
  const { locale, category, after, limit, now = new Date() } = query
  const last = after === undefined ? undefined : await storyIdOf(db, after)
  if (after !== undefined && last === undefined) return undefined
  const live = db
    .select({ id: publicArticles.articleId })
    .from(publicArticles)
    .innerJoin(categories, eq(categories.id, publicArticles.categoryId))
    .where(
      and(
        eq(publicArticles.storyId, stories.id),
        isListed(now),
        locale && eq(publicArticles.locale, locale),
        category && eq(categories.key, category),
      ),
    )
  const found = await db
    .select({ id: stories.id, uid: stories.uid })
    .from(stories)
    .where(and(last === undefined ? undefined : lt(stories.id, last), exists(live)))
    .orderBy(desc(stories.id))
    .limit(limit + 1)
  const shown = found.slice(0, limit)
  const ids = shown.map(({ id }) => id)
  const rows =
    ids.length === 0
      ? []
      : await catalogueRows(db, and(isListed(now), inArray(publicArticles.storyId, ids)))
  const items = shown.map(({ id, uid }) => ({
    uid,
    articles: rows.filter((row) => row.storyId === id).reverse(),
  }))
  return { items, next: found.length > limit ? shown.at(-1)?.uid : undefined }
}

/** One story with its live articles; undefined where none is live. */
export async function catalogueStory(db: Db, uid: string, now = new Date()) {
  const rows = await catalogueRows(db, and(isListed(now), eq(stories.uid, uid)))
  return rows.length > 0 ? { uid, articles: rows.reverse() } : undefined
}

/** Where an article stands, whatever became of it; undefined for what was never public. */
export async function addressOf(db: Db, uid: string, now = new Date()) {
  const [row] = await db
    .select({
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      storyUid: stories.uid,
    })
    .from(publicArticles)
    .innerJoin(stories, eq(stories.id, publicArticles.storyId))
    .where(and(eq(publicArticles.uid, uid), isOut(now)))
  return row
}

const catalogueRows = (db: Db, condition: SQL | undefined, limit = 1_000) =>
  db
    .select({
      uid: publicArticles.uid,
      storyId: publicArticles.storyId,
      storyUid: stories.uid,
      locale: publicArticles.locale,
      sourceLocale: publicArticles.sourceLocale,
      slug: publicArticles.slug,
      title: publicArticles.title,
      summary: publicArticles.summary,
      category: categories.key,
      day: publicArticles.day,
      reference: publicArticles.reference,
      firstPublishedAt: publicArticles.firstPublishedAt,
      updatedAt: publicArticles.updatedAt,
      embargoUntil: publicArticles.embargoUntil,
    })
    .from(publicArticles)
    .innerJoin(stories, eq(stories.id, publicArticles.storyId))
    .innerJoin(categories, eq(categories.id, publicArticles.categoryId))
    .where(condition)
    .orderBy(desc(publicArticles.articleId))
    .limit(limit)

async function withVersions(db: Db, rows: CatalogueArticle[], now: Date) {
  const languages = await languagesOf(
    db,
    rows.map((row) => row.storyId),
    now,
  )
  return rows.map((row) => ({ ...row, versions: languages.get(row.storyId) ?? [] }))
}

async function articleIdOf(db: Db, uid: string): Promise<number | undefined> {
  const [row] = await db
    .select({ id: publicArticles.articleId })
    .from(publicArticles)
    .where(eq(publicArticles.uid, uid))
  return row?.id
}

async function storyIdOf(db: Db, uid: string): Promise<number | undefined> {
  const [row] = await db.select({ id: stories.id }).from(stories).where(eq(stories.uid, uid))
  return row?.id
}
