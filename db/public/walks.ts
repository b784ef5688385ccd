import { and, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { daysOf, type Period } from '#domain/sections.ts'
import type { Db } from '../client.ts'
import { publicArticles, publicSubjects } from '../schema/public.ts'
import { categories } from '../schema/stories.ts'
import { isNotUnlisted } from './shown.ts'

/** What is on a list besides everything; a list has one filter at most. */
export interface ListFilter {
  category?: CategoryKey | undefined
  /** domain/details.ts's `subjectKey`. */
  subject?: string | undefined
  period?: Period | undefined
}

interface List extends ListFilter {
  locale: Locale
  now: Date
}

interface Reach {
  limit: number
  offset?: number | undefined
}

type Walk = List & Reach

/** A value of each list in turn; it has a meaning only where several are asked for at once. */
type Each = SQL<string>

/** Several lists, which their language or their category tells apart. */
interface Lists extends Omit<List, 'locale' | 'category'> {
  locale: Locale | Each
  category?: CategoryKey | Each | undefined
}

export type ArticleId = Parameters<typeof isNotUnlisted>[1]

export async function walkList(db: Db, walk: Walk): Promise<number[]> {
  return (await walkOfIds(db, walk)).map((row) => row.articleId)
}

/** Ids of the newest articles of a list. Indexes alone answer this: no row is read. */
export const walkOfIds = (db: Db, walk: Walk) => idsOf(db, walk)

function idsOf(db: Db, walk: Lists & Reach) {
  const { table, isOn } = walkOf(db, walk)
  return db
    .select({ articleId: table.articleId, listedAt: table.listedAt })
    .from(table)
    .where(isOn)
    .orderBy(desc(table.listedAt), desc(table.articleId))
    .limit(walk.limit)
    .offset(walk.offset ?? 0)
}

/**
 * {@link walkList} for each of several languages or categories, of what is met those articles that
 * are wanted. To build, plan and answer one question costs a fraction of what as many small ones do.
 */
export async function walkEach<V extends string>(
  db: Db,
  values: readonly V[],
  walk: (each: Each) => Lists & Reach,
  isWanted?: (articleId: ArticleId) => SQL,
): Promise<Map<V, number[]>> {
  if (values.length === 0) return new Map()
  const walked = idsOf(db, walk(EACH)).as('walked')
  const where = isWanted && sql`where ${isWanted(walked.articleId)}`
  const ids = sql<string | null>`(select string_agg(cast(${walked.articleId} as text), ','
    order by ${walked.listedAt} desc, ${walked.articleId} desc) from ${walked} ${where})`
  const rows = await db.select({ value: EACH, ids }).from(theseOf(values))
  const found = new Map(rows.map(({ value, ids }) => [value, ids?.split(',').map(Number)]))
  return new Map(values.map((value) => [value, found.get(value) ?? []]))
}

/** How many a list holds, counted no further than `most`. */
export async function countArticles(db: Db, list: List, most: number): Promise<number> {
  const [row] = await db.select({ total: count() }).from(reached(db, list, most))
  return row?.total ?? 0
}

/** Those of the values whose list holds so many articles at least, in their order. */
export async function reachingOf<V extends string>(
  db: Db,
  values: readonly V[],
  { atLeast, list }: { atLeast: number; list: (each: Each) => Lists },
): Promise<V[]> {
  if (values.length === 0) return []
  const total = db.select({ total: count() }).from(reached(db, list(EACH), atLeast))
  const rows = await db
    .select({ value: EACH })
    .from(theseOf(values))
    .where(sql`(${total}) >= ${atLeast}`)
  const found = new Set<string>(rows.map(({ value }) => value))
  return values.filter((value) => found.has(value))
}

/** Both engines name the columns of bare values so. */
const EACH: Each = sql<string>`these.column1`

/** Of one value at least: neither engine knows a table of no rows. */
const theseOf = (values: readonly string[]): SQL =>
  sql`(values ${sql.join(
    values.map((value) => sql`(${value})`),
    sql`, `,
  )}) as these`

function reached(db: Db, list: Lists, most: number) {
  const { table, isOn } = walkOf(db, list)
  return db.select({ id: table.articleId }).from(table).where(isOn).limit(most).as('reached')
}

/** The table whose index is in a list's order, and which of its rows are on the list. */
function walkOf(db: Db, { locale, category, subject, period, now }: Lists) {
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
