import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import { respell } from '#domain/search/folding.ts'
import type { Sequence } from '#domain/search/matches.ts'
import type { QueryPart } from '#domain/search/query.ts'
import { distance, slipsIn } from '#domain/search/spelling.ts'
import { stemOf } from '#domain/search/stems.ts'
import { isHan, type Word } from '#domain/search/words.ts'
import type { Db } from '../client.ts'
import { searchWords } from '../schema/search.ts'
import type { Phrase } from './text-index.ts'

/** Ways to read one quoted phrase, and words that one beginning stands for. */
const MOST_READINGS = 64
const MOST_BEGUN = 12
/** Words looked through for one that was meant. */
const MOST_SIMILAR = 20_000
const MOST_SUGGESTED = 3

/** A part of a query in the words of the index, and as it is marked in texts. */
export interface ReadPart {
  part: QueryPart
  group: Phrase[]
  sequence: Sequence
  /** false: no published text of the language ever had one of its words. */
  isKnown: boolean
}

/**
 * Reads a query with what is known of the language's words: `migracao` is `migração` although
 * only the latter's accents tell its ending, and `migratio` begins `migration` although texts are
 * indexed by `migrat`.
 */
export async function readParts(
  db: Db,
  parts: readonly QueryPart[],
  locale: Locale,
): Promise<ReadPart[]> {
  const known = await stemsOf(db, parts, locale)
  return Promise.all(
    parts.map(async (part): Promise<ReadPart> => {
      const places = part.words.map((word) => stemsAt(word, known, locale))
      const last = part.isPrefix ? part.words.at(-1) : undefined
      const begun = last ? await stemsBegun(db, respell(last.plain, locale), locale) : []
      for (const stem of begun) places.at(-1)?.add(stem)
      const isKnown =
        begun.length > 0 || part.words.every((word) => isHan(word) || isIn(known, word, locale))
      return { part, group: readings(places), sequence: places, isKnown }
    }),
  )
}

type Known = ReadonlyMap<string, ReadonlySet<string>>

async function stemsOf(db: Db, parts: readonly QueryPart[], locale: Locale): Promise<Known> {
  const typed = parts.flatMap(({ words }) => words).filter((word) => !isHan(word))
  const plains = [...new Set(typed.flatMap(({ plain }) => respell(plain, locale)))]
  if (plains.length === 0) return new Map()
  const rows = await db
    .select({ plain: searchWords.plain, stem: searchWords.stem })
    .from(searchWords)
    .where(and(eq(searchWords.locale, locale), inArray(searchWords.plain, plains)))
  const byPlain = Map.groupBy(rows, ({ plain }) => plain)
  return new Map(
    Array.from(byPlain, ([plain, words]) => [plain, new Set(words.map(({ stem }) => stem))]),
  )
}

function stemsAt({ plain, stem }: Word, known: Known, locale: Locale): Set<string> {
  const [, ...others] = respell(plain, locale)
  const found = [plain, ...others].flatMap((spelling) => [...(known.get(spelling) ?? [])])
  return new Set([stem, ...others.map((spelling) => stemOf(spelling, locale)), ...found])
}

const isIn = (known: Known, { plain }: Word, locale: Locale): boolean =>
  respell(plain, locale).some((spelling) => known.has(spelling))

/** Each way to put one stem in each place. */
function readings(places: readonly ReadonlySet<string>[]): string[][] {
  let found: string[][] = [[]]
  for (const stems of places)
    found = found
      .flatMap((before) => [...stems].map((stem) => [...before, stem]))
      .slice(0, MOST_READINGS)
  return found
}

/** Sorts after every text that begins with what stands before it. */
const LAST = '\u{10ffff}'

const begins = (column: typeof searchWords.plain, start: string): SQL =>
  sql`(${column} >= ${start} and ${column} < ${start + LAST})`

/**
 * Stems of the words that begin so, those of the shortest words first. The index could look for
 * beginnings itself, but would put together every place of every such word before the first.
 */
async function stemsBegun(db: Db, starts: readonly string[], locale: Locale): Promise<string[]> {
  const rows = await db
    .select({ stem: searchWords.stem })
    .from(searchWords)
    .where(
      and(
        eq(searchWords.locale, locale),
        or(...starts.map((start) => begins(searchWords.plain, start))),
      ),
    )
    .groupBy(searchWords.stem)
    .orderBy(sql`min(length(${searchWords.plain}))`, searchWords.stem)
    .limit(MOST_BEGUN)
  return rows.map(({ stem }) => stem)
}

/** Words that may have been meant by one that no text has, the likeliest first. */
export async function similarWords(db: Db, { plain }: Word, locale: Locale): Promise<string[]> {
  const most = slipsIn(plain)
  if (most === 0) return []
  const letters = Array.from(plain)
  // The first letter is seldom wrong, but may have changed places with the second.
  const first = [...new Set(letters.slice(0, 2))]
  const rows = await Promise.all(
    first.map((letter) =>
      db
        .select({ plain: searchWords.plain, word: searchWords.word })
        .from(searchWords)
        .where(
          and(
            eq(searchWords.locale, locale),
            begins(searchWords.plain, letter),
            sql`length(${searchWords.plain}) between ${letters.length - most} and ${letters.length + most}`,
          ),
        )
        .limit(MOST_SIMILAR),
    ),
  )
  return rows
    .flat()
    .map(({ plain: other, word }) => ({ word, slips: distance(plain, other, most) }))
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort((a, b) => a.slips - b.slips || a.word.length - b.word.length)
    .slice(0, MOST_SUGGESTED)
    .map(({ word }) => word)
}
