import { CATEGORIES, type CategoryKey } from '../categories.ts'

/** What a search's address says besides the language; names as they stand in it. */
export interface SearchChoices {
  q: string
  category?: CategoryKey | undefined
  /** A topic's path word. */
  topic?: string | undefined
  year?: number | undefined
  /** Absent: the best first. */
  sort?: 'newest' | undefined
  /** Absent: the first. */
  page?: number | undefined
}

/** Every name that a search's query may have, in the order it is written. */
export const SEARCH_PARAMETERS = ['q', 'category', 'topic', 'year', 'sort', 'page'] as const
export type SearchParameters = Partial<
  Record<(typeof SEARCH_PARAMETERS)[number], string | string[] | undefined>
>

const LONGEST_SLUG = 200

/** Reads what stands in an address; undefined for choices that no page of ours offers. */
export function readChoices(given: SearchParameters, lastPage: number): SearchChoices | undefined {
  const one = (name: keyof SearchParameters) => [given[name]].flat()[0] || undefined
  const [category, topic, year, sort, page] = (
    ['category', 'topic', 'year', 'sort', 'page'] as const
  ).map(one)
  const isRight =
    (category === undefined || isCategory(category)) &&
    (topic === undefined || topic.length <= LONGEST_SLUG) &&
    (year === undefined || /^\d{4}$/.test(year)) &&
    (sort === undefined || sort === 'newest') &&
    (page === undefined || (/^[1-9]\d{0,2}$/.test(page) && Number(page) <= lastPage))
  if (!isRight) return undefined
  return {
    q: one('q') ?? '',
    category: category as CategoryKey | undefined,
    topic,
    year: year === undefined ? undefined : Number(year),
    sort: sort as 'newest' | undefined,
    page: page === undefined ? undefined : Number(page),
  }
}

const isCategory = (word: string): boolean => (CATEGORIES as readonly string[]).includes(word)

/** The query that says these choices, from its `?` on; empty where there is nothing to say. */
export function writeChoices(choices: Partial<SearchChoices>): string {
  const said = new URLSearchParams()
  for (const name of SEARCH_PARAMETERS) {
    const value = choices[name]
    if (value && !(name === 'page' && value === 1)) said.set(name, String(value))
  }
  return said.size > 0 ? `?${said}` : ''
}
