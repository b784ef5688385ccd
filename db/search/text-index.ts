import type { Db, Tx } from '../client.ts'

/** Stems that stand one right after the other. */
export type Phrase = readonly string[]

/** What is looked for, in the index's own terms. */
export interface Wanted {
  /** One of each group must be there. */
  groups: readonly (readonly Phrase[])[]
  /** Each must be there. */
  marks: readonly string[]
  /** Keys in this range alone, and none of those. */
  first: number
  last: number
  hidden: readonly number[]
}

/** A published text as rows of stems in reading order. */
export interface IndexedText {
  key: number
  title: readonly string[]
  summary: readonly string[]
  body: readonly string[]
  /** What it can be picked by besides its words: letters and digits only. */
  marks: readonly string[]
}

export interface Choice {
  /** The best of the newest thousand, or the newest. */
  sort: 'relevance' | 'newest'
  limit: number
  offset: number
}

/** The full text of what is published, as each engine keeps it: the dialects meet nowhere else. */
export interface TextIndex {
  put(tx: Tx, text: IndexedText): Promise<void>
  drop(tx: Tx, key: number): Promise<void>
  /** Adds what is new of `[plain, stem, word]`. */
  addWords(tx: Tx, locale: string, words: readonly [string, string, string][]): Promise<void>
  /** Keys, in order. */
  find(db: Db, wanted: Wanted, choice: Choice): Promise<number[]>
  /** How many there are, counted up to `most`. */
  count(db: Db, wanted: Wanted, most: number): Promise<number>
}

/** However many there are, only so many are weighed: a common word must not hold up the house. */
export const MOST_RANKED = 1_000
