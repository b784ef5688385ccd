import { eq, inArray } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import type { ImportEntry } from '#domain/import-entries.ts'
import type { Locale } from '#domain/locales.ts'
import { type Candidate, findSisters } from '#domain/sisters.ts'
import { type ArticleRow, articlesOfStory } from './articles.ts'
import type { Db } from './client.ts'
import { articles } from './schema/articles.ts'
import { categories, stories, storyFacts } from './schema/stories.ts'

/** A story that is there already, as the plan shows it. */
export interface KnownStory {
  storyUid: string
  title: string
  locale: Locale
}

/** One side of a possible pair. */
export type Side = { entry: ImportEntry } | { story: KnownStory }

export interface SisterPair {
  source: Side
  translation: ImportEntry
}

/** What an import would do; computed again, inside the transaction, when it is done. */
export interface ImportPlan {
  fresh: ImportEntry[]
  /** Imported before: left alone, whatever was edited since. */
  known: ImportEntry[]
  /** The same news in two languages: joined only where somebody says so. */
  sisters: SisterPair[]
  /** More than one possible sister: imported apart, and reported. */
  unclear: Side[][]
}

/** Both engines take more values in one statement; this many is quick on either. */
const A_STATEMENT = 500

/**
 * Compares a listing with what is there.
 * @param locale the listing's own language: of two sisters, its article becomes the source
 */
export async function planImport(
  db: Db,
  entries: readonly ImportEntry[],
  locale: Locale,
): Promise<ImportPlan> {
  const storyOfKey = await storiesByKey(db, entries)
  const fresh = entries.filter((entry) => !storyOfKey.has(entry.key))
  const known = entries.filter((entry) => storyOfKey.has(entry.key))
  const days = [...new Set(fresh.map((entry) => entry.day))]
  const present = [
    ...(await storiesOfDays(db, days)),
    // An editor may have moved it since: it still is the sister of what stood beside it.
    ...known.map(({ key, day, category }) => ({ id: storyOfKey.get(key) ?? 0, day, category })),
  ]
  const candidates = [...fresh.map(candidateOf), ...(await knownCandidates(db, present))]
  const { pairs, unclear } = findSisters(candidates)
  return { fresh, known, sisters: pairs.map((pair) => asSisters(pair, locale)), unclear }
}

const candidateOf = (entry: ImportEntry): Candidate<Side> => ({
  item: { entry },
  isNew: true,
  day: entry.day,
  category: entry.category,
  locales: [entry.locale],
})

/** A story that is there keeps its source; of two new ones the listing's language is the source. */
function asSisters([one, two]: [Side, Side], locale: Locale): SisterPair {
  const isSource = (side: Side) => 'story' in side || side.entry.locale === locale
  const [source, translation] = isSource(two) && !('story' in one) ? [two, one] : [one, two]
  if (!('entry' in translation)) throw new Error('A story that is there was taken for a new one')
  return { source, translation: translation.entry }
}

async function storiesByKey(db: Db, entries: readonly ImportEntry[]): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const keys of inParts(entries.map((entry) => entry.key))) {
    const rows = await db
      .select({ key: articles.importKey, storyId: articles.storyId })
      .from(articles)
      .where(inArray(articles.importKey, keys))
    for (const { key, storyId } of rows) if (key) found.set(key, storyId)
  }
  return found
}

interface Present {
  id: number
  day: string
  category: CategoryKey
}

async function storiesOfDays(db: Db, days: string[]): Promise<Present[]> {
  const found: Present[] = []
  for (const part of inParts(days)) {
    const rows = await db
      .select({ id: stories.id, day: storyFacts.day, category: categories.key })
      .from(storyFacts)
      .innerJoin(stories, eq(stories.headFactsId, storyFacts.id))
      .innerJoin(categories, eq(categories.id, storyFacts.categoryId))
      .where(inArray(storyFacts.day, part))
    found.push(...rows)
  }
  return found
}

async function knownCandidates(db: Db, present: Present[]): Promise<Candidate<Side>[]> {
  const unique = new Map(present.map((one) => [[one.id, one.day, one.category].join('/'), one]))
  const languages = new Map<number, ArticleRow[]>()
  const uids = new Map<number, string>()
  for (const ids of inParts([...new Set(present.map((one) => one.id))])) {
    const rows = await articlesOfStory(db, ids)
    for (const row of rows) languages.set(row.storyId, [...(languages.get(row.storyId) ?? []), row])
    const found = await db
      .select({ id: stories.id, uid: stories.uid })
      .from(stories)
      .where(inArray(stories.id, ids))
    for (const { id, uid } of found) uids.set(id, uid)
  }
  return [...unique.values()].flatMap(({ id, day, category }): Candidate<Side>[] => {
    const taken = (languages.get(id) ?? []).filter(isTaken)
    const shown = taken.find((article) => article.title && article.publicState !== 'gone')
    if (!shown) return []
    const story = { storyUid: uids.get(id) ?? '', title: shown.title, locale: shown.locale }
    const locales = taken.map((article) => article.locale)
    return [{ item: { story }, isNew: false, day, category, locales }]
  })
}

/** A language that was only asked for, or given up unpublished, is free for an import. */
const isTaken = ({ workState, publicState }: ArticleRow): boolean =>
  publicState !== 'never' || (workState !== 'requested' && workState !== 'none')

function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / A_STATEMENT) }, (_, part) =>
    all.slice(part * A_STATEMENT, (part + 1) * A_STATEMENT),
  )
}
