import { LOCALES } from '#domain/locales.ts'
import { textIndex } from '../search/engines.ts'
import type { SearchFilters } from './search.ts'
import { countIn, type SearchCounts } from './search-counts.ts'
import { type Hit, hitsAt } from './search-hits.ts'
import { type Scope, scopeOf, wantedIn } from './search-scope.ts'

/** Results that this language has not got, in the languages that have. */
export type Elsewhere = Hit[]

const LOOKED_AT = 5
const SHOWN = 6

/** The same words looked for in every other language, in that language's own way. */
export async function findElsewhere(
  scope: Scope,
  filters: SearchFilters,
): Promise<{ languages: SearchCounts['languages']; elsewhere: Elsewhere }> {
  const found = await Promise.all(
    LOCALES.filter((locale) => locale !== scope.locale).map(async (locale) => {
      const there = await scopeOf(scope.db, { ...scope, locale })
      const count = await countIn(there, filters)
      const choice = { sort: 'relevance', limit: LOOKED_AT, offset: 0 } as const
      const wanted = wantedIn(there, filters)
      const keys = count.count > 0 ? await textIndex().find(scope.db, wanted, choice) : []
      return { locale, ...count, hits: await hitsAt(there, keys) }
    }),
  )
  const isElsewhere = ({ alsoIn }: Hit) => !alsoIn.some(({ locale }) => locale === scope.locale)
  const stories = new Map<number, Hit>()
  for (const hit of found.flatMap(({ hits }) => hits).filter(isElsewhere))
    if (!stories.has(hit.storyId)) stories.set(hit.storyId, hit)
  const newest = [...stories.values()].sort((a, b) => b.day.localeCompare(a.day))
  const counts = found.map(({ hits: _, ...counted }) => counted)
  return {
    languages: counts.filter(({ count }) => count > 0),
    elsewhere: newest.slice(0, SHOWN),
  }
}
