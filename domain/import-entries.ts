import type { Recognition, Recognize } from './language.ts'
import type { Listing, ListingEntry, Problem } from './listing.ts'
import type { Locale } from './locales.ts'

/** An entry of a listing with its language and the key by which it is found again. */
export type ImportEntry = ListingEntry & Recognition & { key: string }

export interface Reading {
  entries: ImportEntry[]
  problems: Problem[]
}

/**
 * Gives every entry its language and key. An entry that stands twice is read once and the second
 * is a problem: a file that repeats itself is a mistake somebody should see.
 */
export function recognizeEntries(listing: Listing, given: Locale, recognize: Recognize): Reading {
  const problems = [...listing.problems]
  const entries = new Map<string, ImportEntry>()
  for (const entry of listing.entries) {
    const recognition = recognize(`${entry.title}\n${entry.summary}`, given)
    const key = importKey({ ...entry, locale: recognition.locale })
    const first = entries.get(key)
    if (first) problems.push({ line: entry.line, code: 'twice', detail: String(first.line) })
    else entries.set(key, { ...entry, ...recognition, key })
  }
  problems.sort((a, b) => a.line - b.line)
  return { entries: [...entries.values()], problems }
}

/**
 * The natural key of an imported article: day, category, language, and the title by its letters
 * and digits alone. Kept with the article, so that a later edit of it makes no duplicate.
 */
export function importKey(entry: Pick<ImportEntry, 'day' | 'category' | 'locale' | 'title'>) {
  const title = entry.title.normalize('NFKC').toLowerCase()
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? title
  return [entry.day, entry.category, entry.locale, words].join('/')
}
