import { and, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { daysOf, type Period } from '#domain/sections.ts'
import type { Db } from '../client.ts'
import { publicArticles, publicSubjects } from '../schema/public.ts'
import { categories } from '../schema/stories.ts'
import { entriesById, entriesOf } from './entries.ts'
import { isNotUnlisted } from './shown.ts'

export const PAGE_SIZE = 20
/** Numbered pages stay shallow: an offset costs what it skips. Older news is in the archive. */
export const LAST_PAGE = 100

/** What is on a list besides everything; a list has one filter at most. */
export interface ListFilter {
  category?: CategoryKey | undefined
  /** domain/details.ts's `subjectKey`. */
  subject?: string | undefined
  period?: Period | undefined
}

export interface ListQuery extends ListFilter {
  locale: Locale
  now?: Date | undefined
}

export type EntryList = Awaited<ReturnType<typeof listArticles>>

/** The newest articles of a list as its entries, each with its story's other languages. */
export async function newestArticles(db: Db, query: Walk) {
  const now = query.now ?? new Date()
  return entriesOf(db, await walkList(db, { ...query, now }), now)
}

interface Walk extends ListQuery {
  limit: number
  offset?: number | undefined
}

/** The newest articles of several lists at once, list by list. */
export async function newestOfLists(db: Db, queries: readonly Walk[], now = new Date()) {
  const walked: number[][] = []
  for (const query of queries) walked.push(await walkList(db, { ...query, now }))
  const entries = await entriesById(db, [...new Set(walked.flat())], now)
  return walked.map((ids) => ids.flatMap((id) => entries.get(id) ?? []))
}

export async function walkList(db: Db, query: Walk): Promise<number[]> {
  return (await walkOfIds(db, query)).map((row) => row.articleId)
}

/** Ids of the newest articles of a list. Indexes alone answer this: no row is read. */
export function walkOfIds(db: Db, query: Walk) {
  const { table, isOn } = walkOf(db, query, query.now ?? new Date())
  return db
    .select({ articleId: table.articleId })
    .from(table)
    .where(isOn)
    .orderBy(desc(table.listedAt), desc(table.articleId))
    .limit(query.limit)
    .offset(query.offset ?? 0)
}

/** One numbered page of a list, newest first; no entries when it lies beyond the last. */
export async function listArticles(db: Db, query: ListQuery & { page: number }) {
  const offset = (query.page - 1) * PAGE_SIZE
  const entries = await newestArticles(db, { ...query, limit: PAGE_SIZE, offset })
  const reach = LAST_PAGE * PAGE_SIZE
  const counted = await countArticles(db, query, reach + 1)
  const total = Math.min(counted, reach)
  return {
    entries,
    /** As far as the numbered pages reach. */
    total,
    page: query.page,
    pages: Math.ceil(total / PAGE_SIZE),
    /** It holds more than its numbered pages do. */
    isCut: counted > total,
  }
}

/** How many a list holds, counted no further than `most`. */
async function countArticles(db: Db, query: ListQuery, most: number): Promise<number> {
  const { table, isOn } = walkOf(db, query, query.now ?? new Date())
  const reached = db.select({ id: table.articleId }).from(table).where(isOn).limit(most)
  const [row] = await db.select({ total: count() }).from(reached.as('reached'))
  return row?.total ?? 0
}

/** The languages whose list holds so many articles at least: an empty one is no page to be found. */
export async function listedLocales(
  db: Db,
  { atLeast = 1, ...query }: Omit<ListQuery, 'locale'> & { atLeast?: number } = {},
) {
  const listed: Locale[] = []
  for (const locale of LOCALES)
    if ((await countArticles(db, { ...query, locale }, atLeast)) >= atLeast) listed.push(locale)
  return listed
}

/** The table whose index is in a list's order, and which of its rows are on the list. */
function walkOf(db: Db, query: ListQuery, now: Date) {
  const { locale, category, subject, period } = query
  const table = subject === undefined ? publicArticles : publicSubjects
  const isOfCategory =
    category &&
    sql`${publicArticles.categoryId} = ${db
      .select({ id: categories.id })
      .from(categories)
      .where(eq(categories.key, category))}`
  const isLive =
    subject === undefined
      ? and(eq(publicArticles.state, 'live'), isOfCategory)
      : eq(publicSubjects.subject, subject)
  return {
    table,
    isOn: and(
      eq(table.locale, locale),
      isLive,
      period && isIn(table, period),
      isNotUnlisted(db, table.articleId, now),
    ),
  }
}

/** An article is listed at an instant of its day, as UTC counts it (domain/days.ts). */
function isIn(
  { listedAt }: typeof publicArticles | typeof publicSubjects,
  period: Period,
): SQL | undefined {
  const { from, before } = daysOf(period)
  return and(gte(listedAt, new Date(from)), lt(listedAt, new Date(before)))
}
