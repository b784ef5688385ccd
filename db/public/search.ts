import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { cleanQuery, readQuery } from '#domain/search/query.ts'
import type { Db } from '../client.ts'
import { textIndex } from '../search/engines.ts'
import { MOST_RANKED } from '../search/text-index.ts'
import { similarWords } from '../search/vocabulary.ts'
import { countIn, countsOf, type SearchCounts } from './search-counts.ts'
import { type Elsewhere, findElsewhere } from './search-elsewhere.ts'
import { type Hit, hitsAt } from './search-hits.ts'
import { hiddenKeys, type Scope, scopeOf, wantedIn } from './search-scope.ts'
import { topicCounts } from './search-topics.ts'

const PAGE_SIZE = 20
/** Only so many results are ranked, so there are no more pages. */
export const LAST_SEARCH_PAGE = MOST_RANKED / PAGE_SIZE

/** Of what has more than a thousand results, the parts are counted no further than this. */
const ENOUGH = 100

/** What results are narrowed to. */
export interface SearchFilters {
  category?: CategoryKey | undefined
  topic?: { uid: string } | undefined
  year?: number | undefined
}

export interface SearchInput {
  locale: Locale
  /** As typed. */
  query: string
  filters: SearchFilters
  sort: 'relevance' | 'newest'
  page: number
  now?: Date
}

/** What a search found; all of it is public at this instant. */
export interface SearchView {
  /** What was looked for: one line, its length bounded. Empty: nothing was typed. */
  query: string
  /** false: there was no word in it. */
  hasWords: boolean
  /** Counted up to a thousand; `isMore` where there are more. */
  total: number
  isMore: boolean
  hits: Hit[]
  page: number
  pages: number
  counts: SearchCounts
  elsewhere: Elsewhere
  /** Another spelling that does find something. */
  suggestion: string | undefined
}

const NOTHING = {
  hasWords: false,
  total: 0,
  isMore: false,
  hits: [],
  page: 1,
  pages: 0,
  counts: { categories: [], topics: [], years: [], languages: [] },
  elsewhere: [],
  suggestion: undefined,
}

/** Looks through what is published in a language, and offers what other languages have. */
export async function searchArticles(db: Db, input: SearchInput): Promise<SearchView> {
  const { locale, filters, sort, page, now = new Date() } = input
  const query = cleanQuery(input.query)
  const parts = readQuery(query, locale)
  if (parts.length === 0) return { query, ...NOTHING }
  const hidden = await hiddenKeys(db, now)
  const whole = await scopeOf(db, { query, locale, now, hidden, most: MOST_RANKED })
  const { count: total, isMore } = await countIn(whole, filters)
  const scope = isMore ? { ...whole, most: ENOUGH } : whole
  const offset = (page - 1) * PAGE_SIZE
  const choice = { sort, limit: PAGE_SIZE, offset }
  const keys = total > offset ? await textIndex().find(db, wantedIn(scope, filters), choice) : []
  const others = await findElsewhere(scope, filters)
  return {
    query,
    hasWords: true,
    total,
    isMore,
    hits: await hitsAt(scope, keys),
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    counts: {
      ...(total > 0 ? await countsOf(scope, filters) : NOTHING.counts),
      topics: filters.topic ? [] : await topicCounts(scope, filters),
      languages: others.languages,
    },
    elsewhere: others.elsewhere,
    suggestion: total === 0 ? await suggestionFor(scope) : undefined,
  }
}

/** The query with every word that no text has replaced by a similar one, if that finds anything. */
async function suggestionFor(scope: Scope): Promise<string | undefined> {
  const { db, query, locale, read } = scope
  let [best, bestCount] = [query, 0]
  const unknown = read.filter(({ isKnown }) => !isKnown).flatMap(({ part }) => part.words)
  for (const word of unknown.toReversed()) {
    const before = best
    bestCount = 0
    for (const similar of await similarWords(db, word, locale)) {
      const tried = before.slice(0, word.start) + similar + before.slice(word.end)
      const wanted = wantedIn(await scopeOf(db, { ...scope, query: tried }), {})
      const count = await textIndex().count(db, wanted, MOST_RANKED)
      if (count > bestCount) [best, bestCount] = [tried, count]
    }
  }
  return bestCount > 0 ? best : undefined
}
