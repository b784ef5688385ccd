import type { Locale } from '../locales.ts'
import { fold } from './folding.ts'
import { stemOf } from './stems.ts'

/** A word of a text where it stands, in the forms it is compared in. */
export interface Word {
  /** Folded, whole: `migracao`. */
  plain: string
  /** Folded, without its ending; never empty, letters and digits only. */
  stem: string
  /** UTF-16 offsets in the text. */
  start: number
  end: number
}

/** Longer ones are no words; a stemmer's time grows with the square of some. */
export const LONGEST_WORD = 64

const RUNS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200c\u200d]*/gu
const HAN = /\p{Script=Han}/u
/** Scripts written without spaces, whose words only a dictionary tells. */
const UNSPACED =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu
const PARTS = new RegExp(`${HAN.source}+|${UNSPACED.source}`, 'gu')

/** One for all: the dictionaries go by script, whatever the language. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The words of a text in order: the same for what is published and for what is looked for. Each
 * Han sign is a word: which of them belong together depends on the whole sentence, of which a
 * query has nothing (`wordRuns` joins the signs of a query). Words of other unspaced scripts are
 * those of Intl.Segmenter.
 */
export function* wordsOf(text: string, locale: Locale): Generator<Word> {
  for (const [start, end] of spansOf(text)) {
    const typed = text.slice(start, Math.min(end, start + LONGEST_WORD))
    const plain = fold(typed)
    // A sign that folds to nothing, or into something that is no word.
    if (/^[\p{L}\p{N}\p{M}]+$/u.test(plain))
      yield { plain, stem: stemOf(typed, locale), start, end }
  }
}

function* spansOf(text: string): Generator<[start: number, end: number]> {
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    let at = 0
    for (const { 0: part, index: from } of run.matchAll(PARTS)) {
      if (from > at) yield [index + at, index + from]
      yield* shift(HAN.test(part) ? signsOf(part) : segmentsOf(part), index + from)
      at = from + part.length
    }
    if (at < run.length) yield [index + at, index + run.length]
  }
}

function* shift(spans: Iterable<[number, number]>, by: number): Generator<[number, number]> {
  for (const [start, end] of spans) yield [start + by, end + by]
}

function* signsOf(run: string): Generator<[number, number]> {
  let at = 0
  for (const sign of run) {
    yield [at, at + sign.length]
    at += sign.length
  }
}

function* segmentsOf(run: string): Generator<[number, number]> {
  for (const { index, segment, isWordLike } of segmenter.segment(run))
    if (isWordLike) yield [index, index + segment.length]
}

/** The words of a query, those Han signs together that make one word: 移民政策 is 移民 and 政策. */
export function wordRuns(text: string, locale: Locale): Word[][] {
  const runs: Word[][] = []
  const borders = hanBorders(text)
  let last: Word | undefined
  for (const word of wordsOf(text, locale)) {
    const isJoined = last?.end === word.start && isHan(last) && isHan(word)
    if (isJoined && !borders.has(word.start)) runs.at(-1)?.push(word)
    else runs.push([word])
    last = word
  }
  return runs
}

export const isHan = ({ plain }: Pick<Word, 'plain'>): boolean => HAN.test(plain)

/** Where a word begins in each run of Han signs. */
function hanBorders(text: string): Set<number> {
  const borders = new Set<number>()
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu))
    for (const segment of segmenter.segment(run)) borders.add(index + segment.index)
  return borders
}
