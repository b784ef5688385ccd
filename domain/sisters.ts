import type { CategoryKey } from './categories.ts'
import type { Locale } from './locales.ts'

/** A new entry, or a story that is there already, with the languages it has. */
export interface Candidate<T> {
  item: T
  isNew: boolean
  category: CategoryKey
  day: string
  locales: readonly Locale[]
}

export interface Sisters<T> {
  /** Two that are the same news in two languages, so far as day and category can tell. */
  pairs: [T, T][]
  /** Groups where one has more than one possible sister: nothing is joined there. */
  unclear: T[][]
}

/**
 * Finds the other language of each new item: same day, same category, no language in common.
 * Only where both have exactly one candidate are they proposed as sisters.
 */
export function findSisters<T>(candidates: readonly Candidate<T>[]): Sisters<T> {
  const found: Sisters<T> = { pairs: [], unclear: [] }
  const groups = Map.groupBy(candidates, ({ day, category }) => `${day}/${category}`)
  for (const group of groups.values()) {
    const matches = matchesIn(group)
    if (matches.every(([, others]) => others.length === 1))
      found.pairs.push(...pairsOf(matches).map(([one, two]): [T, T] => [one.item, two.item]))
    else found.unclear.push(matches.map(([one]) => one.item))
  }
  return found
}

type Match<T> = [Candidate<T>, Candidate<T>[]]

/**
 * Those of a group that have a possible sister, with all of them. Candidates of the same languages
 * are looked at together, so that a long list of one day costs no more than its length.
 */
function matchesIn<T>(group: Candidate<T>[]): Match<T>[] {
  const alike = Map.groupBy(group, ({ isNew, locales }) => `${isNew}/${locales.join()}`)
  const kinds = [...alike.values()]
  return kinds.flatMap((kind) => {
    const others = kinds.filter((other) => mayBe(kind[0], other[0])).flat()
    return others.length > 0 ? kind.map((one): Match<T> => [one, others]) : []
  })
}

/** Two stories that are there already stay what they are: at least one must be new. */
function mayBe<T>(one: Candidate<T> | undefined, two: Candidate<T> | undefined): boolean {
  if (!one || !two || !(one.isNew || two.isNew)) return false
  return !one.locales.some((locale) => two.locales.includes(locale))
}

/** Every match stands there from both sides: each pair once, in the order given. */
function pairsOf<T>(matches: Match<T>[]): [Candidate<T>, Candidate<T>][] {
  const seen = new Set<Candidate<T>>()
  return matches.flatMap(([one, [two]]): [Candidate<T>, Candidate<T>][] => {
    if (!two || seen.has(one)) return []
    seen.add(two)
    return [[one, two]]
  })
}
