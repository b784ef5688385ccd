import { ALERT_STEPS } from '#domain/alerts.ts'
import { CATEGORIES, CATEGORY_TEXTS } from '#domain/categories.ts'
import { readPageNumber } from '#domain/list-pages.ts'
import { isLocale, LOCALE_FACTS, LOCALES } from '#domain/locales.ts'
import { alertPath, readArticleAddress, searchPath, subscribePath } from '#domain/paths.ts'
import { REPRESENTATION_NAMES } from '#domain/representations.ts'
import { SEARCH_PARAMETERS } from '#domain/search/choices.ts'
import { archiveWord, readPeriod, subjectKindAt } from '#domain/sections.ts'

export interface Address {
  /** Percent-encoded, canonical: NFC, lower case, single slashes, none at the end. */
  path: string
  /** What the page may know of the query: `?page=2`, or what a search says, or nothing. */
  query: string
  /** Asked for under another spelling: one redirect leads to `path + query`. */
  isMoved: boolean
}

/** Most addresses are spelled right already; this proves it without decoding anything. */
const CANONICAL = /^(?!.*\.rsc$)\/(?:[a-z0-9_~-][a-z0-9_~.-]*(?:\/(?=[a-z0-9_~-])|$))*$/

/**
 * Reads a request's target as a reader's address. Unknown query parameters are left aside and
 * not redirected (docs/decisions/0002-the-press.md).
 * @returns `malformed` for what no address can be, `hidden` for dot paths, which nothing serves.
 */
export function readAddress(target: string): Address | 'malformed' | 'hidden' {
  const cut = target.indexOf('?')
  const asked = cut < 0 ? target : target.slice(0, cut)
  const isPlain = CANONICAL.test(asked) && !asked.startsWith(`/${REPRESENTATIONS}`)
  const path = isPlain ? asked : canonicalPath(asked)
  if (path === 'malformed' || path === 'hidden') return path
  const names = QUERIES.get(path)
  if (names) return { path, query: pickQuery(target, cut, names), isMoved: path !== asked }
  const page = cut < 0 ? null : new URLSearchParams(target.slice(cut)).get('page')
  const isPaged = page !== null && isList(path)
  // What no list has is one address, and one page says so.
  const query = isPaged && page !== '1' ? `?page=${readPageNumber(page) ?? 0}` : ''
  return { path, query, isMoved: path !== asked || (isPaged && page === '1') }
}

function canonicalPath(asked: string): string {
  if (!asked.startsWith('/') || asked.includes('#')) return 'malformed'
  const segments = decodeSegments(asked)
  if (!segments) return 'malformed'
  // Next would answer these with its own script's data, and 200 for whatever nobody wrote.
  if (segments.at(-1)?.toLowerCase().endsWith('.rsc')) return 'hidden'
  const isHidden = ([first, ...rest]: string[]) =>
    first?.toLowerCase() === REPRESENTATIONS ||
    (first?.startsWith('.') && first !== '.well-known') ||
    rest.some((each) => each.startsWith('.'))
  if (isHidden(segments)) return 'hidden'
  return `/${segments.map((segment) => encodeURIComponent(canonicalSegment(segment))).join('/')}`
}

const canonicalSegment = (segment: string) =>
  segment.normalize('NFC').toLowerCase().normalize('NFC')

/** @returns undefined where the percent-encoding is broken or hides control characters. */
export function decodeSegments(path: string): string[] | undefined {
  try {
    const segments = path.split('/').filter(Boolean).map(decodeURIComponent)
    return segments.some((segment) => /\p{Cc}/u.test(segment)) ? undefined : segments
  } catch {
    return undefined
  }
}

const SEARCHES = LOCALES.map((locale) => searchPath(locale))
/** What everybody asks otherwise is answered anew each time, and kept for nobody. */
export const isSearch = (path: string): boolean => SEARCHES.includes(path)

/** What programs and searchers may ask, by path: each parameter once, in one order. */
const LIST_QUERY = ['after', 'category', 'country', 'limit', 'locale', 'topic']
const QUERIES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...SEARCHES.map((path) => [path, SEARCH_PARAMETERS] as const),
  ['/api/v1/articles', LIST_QUERY],
  ['/api/v1/stories', LIST_QUERY],
  ...LOCALES.map((locale) => [subscribePath(locale), ['list']] as const),
  ...LOCALES.flatMap((locale) =>
    ALERT_STEPS.map((step) => [alertPath(locale, step), ['token']] as const),
  ),
  ['/oembed', ['format', 'maxheight', 'maxwidth', 'url']],
])

function pickQuery(target: string, cut: number, names: readonly string[]): string {
  if (cut < 0) return ''
  const given = new URLSearchParams(target.slice(cut))
  const known = names.flatMap((name) => {
    const value = given.get(name)
    return value ? [[name, value]] : []
  })
  return known.length > 0 ? `?${new URLSearchParams(known)}` : ''
}

/** Where Next has an article's other forms; nobody can ask for it from outside. */
const REPRESENTATIONS = 'representations'

const REPRESENTED = new RegExp(`^([^?]+)\\.(${REPRESENTATION_NAMES.join('|')})$`)

/** What Next is asked for: the address itself, but for `/en/news/x.json` and `/en/news/x.md`. */
export function sourceOf(target: string): string {
  const [, path = '', form] = REPRESENTED.exec(target) ?? []
  const place = form && readArticleAddress(path)
  if (!place) return target
  return `/${REPRESENTATIONS}/${form}/${place.locale}/${encodeURIComponent(place.slug)}`
}

/** Every list has numbered pages; nothing else has a query. */
function isList(path: string): boolean {
  const [locale, section = '', word, year, month, ...rest] = decodeSegments(path) ?? []
  if (!isLocale(locale) || rest.length > 0) return false
  const isSubject = subjectKindAt(locale, section) !== undefined
  if (isSubject) return word !== undefined && year === undefined
  if (section === 'corrections') return word === undefined
  if (section !== LOCALE_FACTS[locale].newsWord) return false
  if (word === undefined) return true
  if (year !== undefined)
    return word === archiveWord(locale) && readPeriod(year, month) !== undefined
  return CATEGORIES.some((key) => CATEGORY_TEXTS[key][locale].slug === word)
}
