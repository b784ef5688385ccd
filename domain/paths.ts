import type { AlertStep } from './alerts.ts'
import type { SubjectKind } from './details.ts'
import { isLocale, LOCALE_FACTS, type Locale } from './locales.ts'
import { type SearchChoices, writeChoices } from './search/choices.ts'
import { archiveWord, type Period, subjectWord } from './sections.ts'

/** Paths of the readers' site, percent-encoded: what canonical links, feeds and redirects carry. */
const join = (...words: string[]): string => `/${words.map(encodeURIComponent).join('/')}`

export const GATEWAY = '/'

export const frontPath = (locale: Locale): string => join(locale)

/** A numbered page of a list; the first has no number. */
const paged = (path: string, page: number): string => (page > 1 ? `${path}?page=${page}` : path)

export const newsPath = (locale: Locale, page = 1): string =>
  paged(join(locale, LOCALE_FACTS[locale].newsWord), page)

export const categoryPath = (locale: Locale, slug: string, page = 1): string =>
  paged(join(locale, LOCALE_FACTS[locale].newsWord, slug), page)

export const articlePath = (locale: Locale, slug: string): string =>
  join(locale, LOCALE_FACTS[locale].newsWord, slug)

export const feedPath = (locale: Locale): string => join(locale, 'feed.xml')

export const categoryFeedPath = (locale: Locale, slug: string): string =>
  join(locale, LOCALE_FACTS[locale].newsWord, slug, 'feed.xml')

/** Every subject of a kind that has a list: `/en/topics`. */
export const subjectsPath = (kind: SubjectKind, locale: Locale): string =>
  join(locale, subjectWord(kind, locale))

/** A subject's list; its slug is an authority's, or a country's lower-case code. */
export const subjectPath = (kind: SubjectKind, locale: Locale, slug: string, page = 1): string =>
  paged(join(locale, subjectWord(kind, locale), slug), page)

export const subjectFeedPath = (kind: SubjectKind, locale: Locale, slug: string): string =>
  join(locale, subjectWord(kind, locale), slug, 'feed.xml')

/** The archive of a language, or one year or month of it. */
export const archivePath = (locale: Locale, period?: Period, page = 1): string =>
  paged(
    join(
      locale,
      LOCALE_FACTS[locale].newsWord,
      archiveWord(locale),
      ...(period ? [period.year] : []),
      ...(period?.month ? [period.month] : []),
    ),
    page,
  )

/** How to follow the news of a language, or the list at a path of it. */
export function subscribePath(locale: Locale, list?: string): string {
  const path = join(locale, 'subscribe')
  if (list === undefined) return path
  return `${path}?${new URLSearchParams({ list: listWords(list) })}`.replaceAll('%2F', '/')
}

/** The path words of a list below its language: `topics/ferries` of `/en/topics/ferries`. */
export const listWords = (path: string): string =>
  decodeURIComponent(path.split('/').slice(2).join('/'))

/** Where a link in a message leads; without its token, where it is recognised. */
export const alertPath = (locale: Locale, step: AlertStep, token?: string): string =>
  join(locale, 'subscribe', step) + (token === undefined ? '' : `?token=${token}`)

/** Somebody asked to be alerted; and where a link in a message leads that nothing is behind. */
export const askedPath = (locale: Locale): string => join(locale, 'subscribe', 'asked')
export const lostAlertPath = (locale: Locale): string => join(locale, 'subscribe', 'lost')

/** The search of a language, or what it finds by these choices. */
export const searchPath = (locale: Locale, choices: Partial<SearchChoices> = {}): string =>
  join(locale, 'search') + writeChoices(choices)

/** Tells a browser how to search this site in a language (OpenSearch 1.1). */
export const openSearchPath = (locale: Locale): string => join(locale, 'opensearch.xml')

/** A part of the site's map: its pages, or the articles of one language and year. */
export function sitemapPath(
  part: 'pages' | { locale: Locale; year: string; page: number },
): string {
  if (part === 'pages') return join('sitemaps', 'pages.xml')
  const page = part.page > 1 ? `-${part.page}` : ''
  return join('sitemaps', `${part.locale}-${part.year}${page}.xml`)
}

/** A part of the news' map, where one file is too small for two days. */
export const newsSitemapPath = (page: number): string => join('sitemaps', `news-${page}.xml`)

/**
 * The short address of a story, the same in every language: `/n/pr-2017-014` for `PR 2017/014`.
 * It is what is printed and quoted.
 */
export const shortPath = (reference: string): string =>
  join('n', reference.toLowerCase().replace(/[ /]/g, '-'))

/** The reference a short address stands for; undefined for what is none. */
export function referenceAt(segment: string): string | undefined {
  const [, letters, year, number] = /^([a-z]{2})-(\d{4})-(\d{3,9})$/.exec(segment) ?? []
  return letters && `${letters.toUpperCase()} ${year}/${number}`
}

/**
 * The article (or category: the database knows which) that an address names, be it a path or
 * copied whole from a browser; undefined where it can be neither.
 */
export function readArticleAddress(address: string): { locale: Locale; slug: string } | undefined {
  const { pathname } = URL.parse(address, 'http://localhost') ?? { pathname: '' }
  const words = pathname.split('/').filter(Boolean).map(decodeSegment)
  const [locale, section, slug, ...rest] = words
  if (!isLocale(locale) || section !== LOCALE_FACTS[locale].newsWord) return undefined
  return slug !== undefined && rest.length === 0 ? { locale, slug: slug.toLowerCase() } : undefined
}

/** The words of a route as typed; undefined for what nobody could have meant. */
export function decodeSegment(segment: string): string | undefined {
  try {
    const word = decodeURIComponent(segment).normalize('NFC')
    return /\p{Cc}/u.test(word) ? undefined : word
  } catch {
    return undefined
  }
}
