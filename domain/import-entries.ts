import { loadRecognizer, type Recognition, type Recognize } from './language.ts'
import { type Listing, type ListingEntry, type Problem, parseListing } from './listing.ts'
import type { Locale } from './locales.ts'

/** An entry of a listing with its language and the key by which it is found again. */
export type ImportEntry = ListingEntry & Recognition & { key: string }

export interface Reading {
  entries: ImportEntry[]
  problems: Problem[]
}

/** Recognising a text takes a tenth of a millisecond: after so many, others get their turn. */
const BEFORE_A_PAUSE = 100

/**
 * Reads a listing and gives every entry its language and key. An entry that stands twice is read
 * once and the second is a problem: a file that repeats itself is a mistake somebody should see.
 */
export async function readImport(bytes: Uint8Array, given: Locale): Promise<Reading> {
  const listing = parseListing(bytes)
  const { problems } = listing
  if (listing.entries.length === 0) return { entries: [], problems }
  return recognizeEntries(listing, given, await loadRecognizer())
}

async function recognizeEntries(
  listing: Listing,
  given: Locale,
  recognize: Recognize,
): Promise<Reading> {
  const problems = [...listing.problems]
  const entries = new Map<string, ImportEntry>()
  for (const [order, entry] of listing.entries.entries()) {
    if (order % BEFORE_A_PAUSE === 0) await new Promise((resolve) => setTimeout(resolve))
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

/**
 * Cuts a long import into parts of whole days, oldest first as a news page has them last: sisters
 * share a day, so no pair is cut apart.
 */
export function partsOf(entries: readonly ImportEntry[], size: number): ImportEntry[][] {
  const parts: ImportEntry[][] = []
  let part: ImportEntry[] = []
  for (const day of [...Map.groupBy(entries, (entry) => entry.day).values()].toReversed()) {
    if (part.length > 0 && part.length + day.length > size) {
      parts.push(part)
      part = []
    }
    part = [...day, ...part]
  }
  return part.length > 0 ? [...parts, part] : parts
}
