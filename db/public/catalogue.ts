import { and, desc, eq, exists, inArray, lt, type SQL } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles, publicSubjects } from '../schema/public.ts'
import { categories, stories } from '../schema/stories.ts'
import { languagesOf } from './languages.ts'
import { namedBy } from './named.ts'
import { isListed, isOut } from './shown.ts'

export interface CatalogueQuery {
  locale?: Locale | undefined
  category?: CategoryKey | undefined
  /** On the lists of all these subjects: domain/details.ts's `subjectKey`. */
  subjects?: readonly string[]
  /** Uid of the last item of the page before. */
  after?: string | undefined
  limit: number
  now?: Date
}

export type CatalogueArticle = Awaited<ReturnType<typeof catalogueRows>>[number]
export interface CatalogueStory {
  uid: string
  /** Live ones. */
  articles: CatalogueArticle[]
}

/** An article with what it names and its story's languages. */
export type CatalogueEntry = NonNullable<
  Awaited<ReturnType<typeof articleCatalogue>>
>['items'][number]

/**
 * Live articles of any or one language, the newest written first. The order is that of their
 * making and never changes, so pages neither skip nor repeat while news comes in.
 * @returns undefined where no article has the uid to go on after
 */
export async function articleCatalogue(db: Db, query: CatalogueQuery) {
  const { after, limit, now = new Date() } = query
  const last = after === undefined ? undefined : await articleIdOf(db, after)
  if (after !== undefined && last === undefined) return undefined
  const rows = await catalogueRows(
    db,
    and(
      isAskedFor(db, query, now),
      last === undefined ? undefined : lt(publicArticles.articleId, last),
    ),
    limit + 1,
  )
  const items = await withVersions(db, rows.slice(0, limit), now)
  return { items, next: rows.length > limit ? items.at(-1)?.uid : undefined }
}

/** Stories with a live article, the newest begun first, each with all its live articles. */
export async function storyCatalogue(db: Db, query: CatalogueQuery) {
  const { after, limit, now = new Date() } = query
  const last = after === undefined ? undefined : await storyIdOf(db, after)
  if (after !== undefined && last === undefined) return undefined
  const live = db
    .select({ id: publicArticles.articleId })
    .from(publicArticles)
    .innerJoin(categories, eq(categories.id, publicArticles.categoryId))
    .where(and(eq(publicArticles.storyId, stories.id), isAskedFor(db, query, now)))
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

/** The live articles that a query is for, be they before or after its cursor. */
function isAskedFor(db: Db, { locale, category, subjects = [] }: CatalogueQuery, now: Date) {
  const isAbout = (subject: string) =>
    inArray(
      publicArticles.articleId,
      db
        .select({ id: publicSubjects.articleId })
        .from(publicSubjects)
        .where(eq(publicSubjects.subject, subject)),
    )
  return and(
    isListed(now),
    locale && eq(publicArticles.locale, locale),
    category && eq(categories.key, category),
    ...subjects.map(isAbout),
  )
}

/**
 * One story with its live articles, none while all are withdrawn; undefined for what was never
 * public, `gone` where all of it was removed.
 */
export async function catalogueStory(
  db: Db,
  uid: string,
  now = new Date(),
): Promise<CatalogueStory | 'gone' | undefined> {
  const states = await db
    .select({ state: publicArticles.state })
    .from(publicArticles)
    .innerJoin(stories, eq(stories.id, publicArticles.storyId))
    .where(and(eq(stories.uid, uid), isOut(now)))
  if (states.length === 0) return undefined
  if (states.every(({ state }) => state === 'gone')) return 'gone'
  const rows = await catalogueRows(db, and(isListed(now), eq(stories.uid, uid)))
  return { uid, articles: rows.reverse() }
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
      details: publicArticles.details,
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

/** With what stands around them on a list; of each language at once. */
async function withVersions(db: Db, rows: CatalogueArticle[], now: Date) {
  const languages = await languagesOf(
    db,
    rows.map((row) => row.storyId),
    now,
  )
  const named = await namedBy(db, rows, now)
  return rows.map((row) => ({
    ...row,
    ...(named.get(row.uid) ?? { authorities: [], image: undefined }),
    versions: languages.get(row.storyId) ?? [],
  }))
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
