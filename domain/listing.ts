import { CATEGORIES, CATEGORY_TEXTS, type CategoryKey } from './categories.ts'
import { isDay } from './days.ts'
import { LOCALES } from './locales.ts'

export const LARGEST_LISTING = 20 * 1024 * 1024

/** One item of a news page: what its text says, and the line it starts on. */
export interface ListingEntry {
  line: number
  category: CategoryKey
  title: string
  /** `YYYY-MM-DD`. */
  day: string
  summary: string
}

export interface Problem {
  line: number
  message: string
}

export interface Listing {
  entries: ListingEntry[]
  problems: Problem[]
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const DATE = /^(\d{1,2}) (\p{L}+) (\d{4})$/u

/**
 * Reads the text of a news page: category, title, date and summary (printed once or twice), each
 * entry beginning with a category's name. Pure: problems carry line numbers, nothing is thrown.
 */
export function parseListing(bytes: Uint8Array): Listing {
  const whole = (message: string): Listing => ({ entries: [], problems: [{ line: 1, message }] })
  if (bytes.byteLength > LARGEST_LISTING) return whole('the file is larger than 20 MB')
  if (bytes.includes(0)) return whole('this is not a text file')
  const text = new TextDecoder('utf-8').decode(bytes)
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  if (lines.every((line) => line === '')) return whole('the file is empty')
  return readLines(lines)
}

function readLines(lines: string[]): Listing {
  const listing: Listing = { entries: [], problems: [] }
  const starts = lines.flatMap((_, index) => (startsEntry(lines, index) ? [index] : []))
  const first = lines.findIndex((line) => line !== '')
  if (starts[0] !== first) starts.unshift(first)
  for (const [order, start] of starts.entries()) {
    const read = readEntry(lines.slice(start, starts[order + 1]), start + 1)
    if ('message' in read) listing.problems.push(read)
    else listing.entries.push(read)
  }
  return listing
}

/** A category's name alone on a line, at the top or after a blank line. */
const startsEntry = (lines: string[], index: number): boolean =>
  categoryNamed(lines[index] ?? '') !== undefined && !lines[index - 1]

function readEntry(lines: string[], start: number): ListingEntry | Problem {
  const broken = lines.findIndex((line) => line.includes('\ufffd'))
  if (broken >= 0) return { line: start + broken, message: 'a byte here is not UTF-8' }
  const [category = '', title = ''] = lines
  const key = categoryNamed(category)
  if (!key) return { line: start, message: `unknown category “${category.slice(0, 80)}”` }
  if (!title) return { line: start + 1, message: 'a title is missing' }
  const at = lines.findIndex((line, index) => index > 1 && line !== '')
  const date = lines[at] ?? ''
  if (at < 0 || !DATE.test(date))
    return { line: start + (at < 0 ? 1 : at), message: 'a date is missing, such as 17 August 2017' }
  const day = dayOf(date)
  if (!day) return { line: start + at, message: `there is no such day as ${date}` }
  const second = lines.findIndex((line, index) => index > at && DATE.test(line))
  if (second >= 0)
    return { line: start + second, message: 'a second date: the category above it is unknown' }
  const paragraphs = lines.slice(at + 1).filter(Boolean)
  return { line: start, category: key, title, day, summary: once(paragraphs).join(' ') }
}

/** The summary may stand twice, whole: one is enough. */
function once(paragraphs: string[]): string[] {
  const half = paragraphs.slice(0, paragraphs.length / 2)
  const isTwice = half.length > 0 && half.join('\n') === paragraphs.slice(half.length).join('\n')
  return isTwice ? half : paragraphs
}

function categoryNamed(line: string): CategoryKey | undefined {
  const name = line.normalize('NFC').toLowerCase()
  return CATEGORIES.find((key) =>
    LOCALES.some((locale) => CATEGORY_TEXTS[key][locale].name.toLowerCase() === name),
  )
}

function dayOf(date: string): string | undefined {
  const [, day = '', month = '', year] = DATE.exec(date) ?? []
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return number > 0 && isDay(iso) ? iso : undefined
}
