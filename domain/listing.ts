import { CATEGORIES, CATEGORY_TEXTS, type CategoryKey } from './categories.ts'
import { LARGEST_LISTING, LONGEST } from './lengths.ts'
import { LOCALES } from './locales.ts'
import { readDay } from './written-days.ts'

/** One item of a news page: what its text says, and the line it starts on. */
export interface ListingEntry {
  line: number
  category: CategoryKey
  title: string
  /** `YYYY-MM-DD`. */
  day: string
  summary: string
}

export const PROBLEMS = [
  'too_large',
  'empty',
  'not_text',
  'utf16',
  'not_utf8',
  'control_character',
  'unknown_category',
  'category_missing',
  'title_missing',
  'date_missing',
  'no_such_day',
  'title_too_long',
  'summary_too_long',
  'twice',
] as const
export type ProblemCode = (typeof PROBLEMS)[number]

/** What is wrong with an entry, and on which line. */
export interface Problem {
  line: number
  code: ProblemCode
  /** The words it is about: the unknown category, the impossible date, the line of the first. */
  detail?: string
}

export interface Listing {
  entries: ListingEntry[]
  problems: Problem[]
}

/**
 * Reads the text of a news page: category, title, date and summary (printed once or twice), each
 * entry beginning with a category's name. Pure: problems carry line numbers, nothing is thrown.
 */
export function parseListing(bytes: Uint8Array): Listing {
  const whole = (code: ProblemCode): Listing => ({ entries: [], problems: [{ line: 1, code }] })
  if (bytes.byteLength > LARGEST_LISTING) return whole('too_large')
  if (isUtf16(bytes)) return whole('utf16')
  if (bytes.includes(0)) return whole('not_text')
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  if (broken > text.length / 10) return whole('not_text')
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  if (lines.every((line) => line === '')) return whole('empty')
  return readLines(lines)
}

/** The byte order mark some editors write before sixteen-bit text. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function readLines(lines: string[]): Listing {
  const listing: Listing = { entries: [], problems: [] }
  const starts = startsOf(lines)
  for (const [order, start] of starts.entries()) {
    const read = readEntry(lines.slice(start, starts[order + 1]), start + 1)
    if ('code' in read) listing.problems.push(read)
    else listing.entries.push(read)
  }
  return listing
}

/**
 * Where entries begin: at a known category's name after a blank line, and, so that an entry with
 * an unknown one spoils no neighbour, above the title of a date that no such name precedes.
 */
function startsOf(lines: string[]): number[] {
  const starts = [lines.findIndex((line) => line !== '')]
  let isDated = false
  for (const [index, line] of lines.entries()) {
    const last = starts.at(-1) ?? 0
    if (index > last && !lines[index - 1] && categoryNamed(line)) {
      starts.push(index)
      isDated = false
    } else if (readDay(line)) {
      const start = isDated ? startAbove(lines, index) : last
      if (start > last) starts.push(start)
      isDated = true
    }
  }
  return starts
}

/** Up from a date over blank lines to the title, and to the category if one stands on it. */
function startAbove(lines: string[], date: number): number {
  let title = date - 1
  while (title >= 0 && lines[title] === '') title -= 1
  return title > 0 && lines[title - 1] ? title - 1 : title
}

function readEntry(lines: string[], start: number): ListingEntry | Problem {
  const unreadable = findUnreadable(lines)
  if (unreadable) return { ...unreadable, line: start + unreadable.line }
  const [category = ''] = lines
  const titleAt = nextWritten(lines, 0)
  const dateAt = nextWritten(lines, titleAt)
  const title = lines[titleAt] ?? ''
  const date = readDay(lines[dateAt] ?? '')
  const key = categoryNamed(category)
  if (!key && !date && readDay(title)) return { line: start, code: 'category_missing' }
  if (!key) return { line: start, code: 'unknown_category', detail: category.slice(0, 80) }
  if (!title || readDay(title)) return { line: start + 1, code: 'title_missing' }
  if (!date) return { line: start + Math.min(dateAt, lines.length - 1), code: 'date_missing' }
  if (!date.day)
    return { line: start + dateAt, code: 'no_such_day', detail: (lines[dateAt] ?? '').slice(0, 80) }
  if (title.length > LONGEST.title) return { line: start + titleAt, code: 'title_too_long' }
  const summary = once(lines.slice(dateAt + 1).filter(Boolean)).join(' ')
  if (summary.length > LONGEST.summary)
    return { line: start + nextWritten(lines, dateAt), code: 'summary_too_long' }
  return { line: start, category: key, title, day: date.day, summary }
}

/** The next line with anything on it; the number of lines when there is none. */
function nextWritten(lines: string[], after: number): number {
  const found = lines.findIndex((line, index) => index > after && line !== '')
  return found < 0 ? lines.length : found
}

function findUnreadable(lines: string[]): Problem | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
  const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
  for (const [line, text] of lines.entries()) {
    if (text.includes('\ufffd')) return { line, code: 'not_utf8' }
    if (control.test(text)) return { line, code: 'control_character' }
  }
  return undefined
}

/** The summary may stand twice, whole: one is enough. */
function once(paragraphs: string[]): string[] {
  const half = paragraphs.slice(0, paragraphs.length / 2)
  const isTwice = half.length > 0 && half.join('\n') === paragraphs.slice(half.length).join('\n')
  return isTwice ? half : paragraphs
}

const NAMES: ReadonlyMap<string, CategoryKey> = new Map(
  CATEGORIES.flatMap((key) =>
    LOCALES.map((locale): [string, CategoryKey] => [folded(CATEGORY_TEXTS[key][locale].name), key]),
  ),
)

function categoryNamed(line: string): CategoryKey | undefined {
  return line.length > 80 ? undefined : NAMES.get(folded(line))
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').replaceAll("'", '’').toLowerCase()
}
