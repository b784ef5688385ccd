import type { CategoryKey } from '#domain/categories.ts'
import { LAST_PAGE } from '#domain/list-pages.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { entriesOf, entriesOfEach } from './entries.ts'
import { countArticles, type ListFilter, reachingOf, walkEach, walkList } from './walks.ts'

export const PAGE_SIZE = 20

export interface ListQuery extends ListFilter {
  locale: Locale
  now?: Date | undefined
}

export type EntryList = Awaited<ReturnType<typeof listArticles>>

/** The newest articles of a list as its entries, each with its story's other languages. */
export async function newestArticles(
  db: Db,
  { now = new Date(), ...walk }: ListQuery & { limit: number; offset?: number | undefined },
) {
  return entriesOf(db, await walkList(db, { ...walk, now }), now)
}

/** The newest articles of several categories at once, category by category. */
export async function newestOfCategories(
  db: Db,
  categories: readonly CategoryKey[],
  { locale, limit, now = new Date() }: { locale: Locale; limit: number; now?: Date },
) {
  const walked = await walkEach(db, categories, (category) => ({ locale, category, limit, now }))
  const lists = await entriesOfEach(db, walked, now)
  return [...lists].map(([category, entries]) => ({ category, entries }))
}

/** One numbered page of a list, newest first; no entries when it lies beyond the last. */
export async function listArticles(
  db: Db,
  { page, now = new Date(), ...list }: ListQuery & { page: number },
) {
  const offset = (page - 1) * PAGE_SIZE
  const entries = await newestArticles(db, { ...list, now, limit: PAGE_SIZE, offset })
  const reach = LAST_PAGE * PAGE_SIZE
  const counted = await countArticles(db, { ...list, now }, reach + 1)
  const total = Math.min(counted, reach)
  return {
    entries,
    /** As far as the numbered pages reach. */
    total,
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    /** It holds more than its numbered pages do. */
    isCut: counted > total,
  }
}

/** The languages whose list holds so many articles at least: an empty one is no page to be found. */
export function listedLocales(
  db: Db,
  {
    atLeast = 1,
    now = new Date(),
    ...filter
  }: ListFilter & { atLeast?: number; now?: Date | undefined } = {},
): Promise<Locale[]> {
  return reachingOf(db, LOCALES, { atLeast, list: (locale) => ({ ...filter, locale, now }) })
}
