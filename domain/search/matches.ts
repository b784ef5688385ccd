import type { Locale } from '../locales.ts'
import { type Word, wordsOf } from './words.ts'

/** A row of words that matches: for each place the stems that may stand there. */
export type Sequence = readonly ReadonlySet<string>[]

/** A stretch of text; joined in order they are the text. */
export interface Piece {
  text: string
  isMatch: boolean
}

type Span = [start: number, end: number]

/** Where a text has what was looked for: spans in order, apart from each other. */
export function findMatches(text: string, sequences: readonly Sequence[], locale: Locale): Span[] {
  const words = [...wordsOf(text, locale)]
  const spans: Span[] = []
  for (let at = 0; at < words.length; ) {
    const length = Math.max(0, ...sequences.map((sequence) => lengthAt(words, at, sequence)))
    const [first, last] = [words[at], words[at + length - 1]]
    if (length > 0 && first && last) spans.push([first.start, last.end])
    at += Math.max(1, length)
  }
  return spans
}

/** How many words from this one on are the sequence; 0 where it does not stand here. */
function lengthAt(words: readonly Word[], at: number, sequence: Sequence): number {
  const isThere = sequence.every((allowed, index) => allowed.has(words[at + index]?.stem ?? ''))
  return isThere ? sequence.length : 0
}

/** The text with its matches apart. */
export const markMatches = (text: string, spans: readonly Span[]): Piece[] =>
  cutPieces(text, spans, 0, text.length)

function cutPieces(text: string, spans: readonly Span[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  const add = (end: number, isMatch: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMatch })
    at = Math.max(at, end)
  }
  for (const [start, end] of spans) {
    if (end <= from || start >= to) continue
    add(Math.max(start, from), false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  return pieces
}

/** A snippet's length in UTF-16 units; a Han sign says as much as three letters. */
const LENGTH = 240
const HAN_LENGTH = 90
/** Enough to choose by. */
const MOST_SPANS = 100
/** How much of that stands before the first match. */
const LEAD = 0.25

/** The stretch of a long text with the most matches, cut between words; ends that go on say “…”. */
export function excerpt(text: string, spans: readonly Span[]): Piece[] {
  const length = /\p{Script=Han}/u.test(text.slice(0, LENGTH)) ? HAN_LENGTH : LENGTH
  const best = spans.slice(0, MOST_SPANS).reduce(
    (found, [start], index) => {
      const count = spans
        .slice(index)
        .filter(([, end]) => end <= start + length * (1 - LEAD)).length
      return count > found.count ? { start, count } : found
    },
    { start: 0, count: 0 },
  )
  const from = gapAfter(text, Math.max(0, best.start - Math.floor(length * LEAD)), best.start)
  const to = gapBefore(text, Math.min(text.length, from + length), best.start)
  const pieces = cutPieces(text, spans, from, to)
  return [
    ...(from > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: ' …', isMatch: false }] : []),
  ]
}

/** The beginning of the next word, at most as far as `most`. */
function gapAfter(text: string, from: number, most: number): number {
  if (from === 0) return 0
  const gap = text.slice(from, most).search(/\s/u)
  return gap < 0 ? soundEdge(text, from) : from + gap + 1
}

/** The end of the last whole word before `to`. */
function gapBefore(text: string, to: number, least: number): number {
  if (to >= text.length) return text.length
  const gap = text.slice(least, to).search(/\s\S*$/u)
  return gap <= 0 ? soundEdge(text, to) : least + gap
}

/** Not between the two halves of one character. */
const soundEdge = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at
