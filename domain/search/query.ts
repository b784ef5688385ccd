import type { Locale } from '../locales.ts'
import { isStopWord } from './stop-words.ts'
import { isHan, type Word, wordRuns, wordsOf } from './words.ts'

/** In characters; a form offers no more, and of what is longer the rest is left out. */
export const LONGEST_QUERY = 200
const MOST_PARTS = 12
/** Shorter beginnings begin half of all words. */
const SHORTEST_PREFIX = 3

/** One thing that a result must have. */
export interface QueryPart {
  /** More than one: in this order, one right after the other. Their places are the query's. */
  words: Word[]
  /** The last word is matched by its beginning too. */
  isPrefix: boolean
}

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu

/** What was typed as one line of at most `LONGEST_QUERY` characters. */
export function cleanQuery(typed: string): string {
  const line = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
  return Array.from(line.trim()).slice(0, LONGEST_QUERY).join('').trim()
}

/**
 * What a query asks for, in words of a language: quoted ones together, every other by itself, the
 * last one by its beginning. None where it has no word. Nothing in it is an operator.
 */
export function readQuery(query: string, locale: Locale): QueryPart[] {
  const parts: QueryPart[] = []
  let at = 0
  for (const { 0: whole, 1: quoted = '', index } of query.matchAll(QUOTED)) {
    parts.push(...looseParts(query, at, index, locale))
    const words = [...wordsOf(quoted, locale)].map((word) => shift(word, index + 1))
    if (words.length > 0) parts.push({ words, isPrefix: false })
    at = index + whole.length
  }
  const end = looseParts(query, at, query.length, locale)
  const last = end.at(-1)
  if (last) last.isPrefix = isBeginning(last.words)
  return needed([...parts, ...end].slice(0, MOST_PARTS), locale)
}

function looseParts(query: string, from: number, to: number, locale: Locale): QueryPart[] {
  const runs = wordRuns(query.slice(from, to), locale)
  return runs.map((words) => ({ words: words.map((word) => shift(word, from)), isPrefix: false }))
}

const shift = (word: Word, by: number): Word => ({
  ...word,
  start: word.start + by,
  end: word.end + by,
})

const isBeginning = ([word]: Word[]): boolean =>
  word !== undefined && !isHan(word) && word.plain.length >= SHORTEST_PREFIX

/** Without its little words, unless it has no others. */
function needed(parts: QueryPart[], locale: Locale): QueryPart[] {
  const isLittle = ({ words }: QueryPart) =>
    words.length === 1 && words.every(({ plain }) => isStopWord(plain, locale))
  const telling = parts.filter((part) => !isLittle(part))
  return telling.length > 0 ? telling : parts
}
