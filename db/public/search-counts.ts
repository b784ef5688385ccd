import { and, asc, desc, gte, lte } from 'drizzle-orm'
import { CATEGORIES, type CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { searchArticles } from '../schema/search.ts'
import { textIndex } from '../search/engines.ts'
import { keysOf, yearOf } from '../search/keys.ts'
import type { SearchFilters } from './search.ts'
import { type Scope, wantedIn } from './search-scope.ts'
import type { TopicView } from './search-topics.ts'

/** How many results a choice leaves, as far as they are counted, and whether there are more. */
export interface Count {
  count: number
  isMore: boolean
}

/** What results can be narrowed to; only what leaves any. */
export interface SearchCounts {
  categories: (Count & { category: CategoryKey })[]
  topics: (Count & { topic: TopicView })[]
  years: (Count & { year: number })[]
  languages: (Count & { locale: Locale })[]
}

/** Years back from the newest that are offered. */
const MOST_YEARS = 50

/** Counts for every choice that is not made yet, the other choices being kept. */
export async function countsOf(
  scope: Scope,
  filters: SearchFilters,
): Promise<Pick<SearchCounts, 'categories' | 'years'>> {
  return {
    categories: filters.category
      ? []
      : await each(CATEGORIES, async (category) => ({
          category,
          ...(await countIn(scope, { ...filters, category })),
        })),
    years: filters.year
      ? []
      : await each(await yearsIn(scope), async (year) => ({
          year,
          ...(await countIn(scope, { ...filters, year })),
        })),
  }
}

export async function countIn(scope: Scope, filters: SearchFilters): Promise<Count> {
  const { db, most } = scope
  const found = await textIndex().count(db, wantedIn(scope, filters), most + 1)
  return { count: Math.min(found, most), isMore: found > most }
}

async function each<T, R extends Count>(
  choices: readonly T[],
  count: (choice: T) => Promise<R>,
): Promise<R[]> {
  const counted = await Promise.all(choices.map(count))
  return counted.filter((choice) => choice.count > 0)
}

/** From the newest to the oldest that has any article, embargoed ones included. */
async function yearsIn({ db, locale }: Scope): Promise<number[]> {
  const { first, last } = keysOf(locale)
  const keys = db
    .select({ key: searchArticles.key })
    .from(searchArticles)
    .where(and(gte(searchArticles.key, first), lte(searchArticles.key, last)))
    .limit(1)
    .$dynamic()
  const [newest] = await keys.orderBy(desc(searchArticles.key))
  const [oldest] = await keys.orderBy(asc(searchArticles.key))
  if (!newest || !oldest) return []
  const until = yearOf(newest.key)
  const length = Math.min(until - yearOf(oldest.key) + 1, MOST_YEARS)
  return Array.from({ length }, (_, index) => until - index)
}
