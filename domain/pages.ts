import type { Locale } from './locales.ts'
import { frontPath } from './paths.ts'

/** The pages by which a newsroom earns trust, in the order the foot of the site names them. */
export const PAGE_KEYS = [
  'about',
  'editorial-policy',
  'translation-policy',
  'press',
  'accessibility',
  'privacy',
  'licence',
] as const
export type PageKey = (typeof PAGE_KEYS)[number]

/** Those that stand below the page about the newsroom, each under its key. */
const BELOW_ABOUT: readonly PageKey[] = PAGE_KEYS.filter(
  (key) => key !== 'about' && key !== 'press',
)

export const isPageKey = (key: string | undefined): key is PageKey =>
  (PAGE_KEYS as readonly string[]).includes(key ?? '')

export const isBelowAbout = (key: string | undefined): key is PageKey =>
  isPageKey(key) && BELOW_ABOUT.includes(key)

/** The words are the same in every language, as they are on most sites that people link to. */
export const pagePath = (locale: Locale, key: PageKey): string =>
  `${frontPath(locale)}/${BELOW_ABOUT.includes(key) ? `about/${key}` : key}`

/** Where a page can be read in a language; undefined where nobody has published it there. */
export const publishedPage = (
  pages: readonly { key: PageKey; locale: Locale }[],
  locale: Locale,
  key: PageKey,
): string | undefined =>
  pages.some((page) => page.key === key && page.locale === locale)
    ? pagePath(locale, key)
    : undefined

export const correctionsPath = (locale: Locale, page = 1): string =>
  `${frontPath(locale)}/corrections${page > 1 ? `?page=${page}` : ''}`

/** The site's map for people. */
export const siteMapPath = (locale: Locale): string => `${frontPath(locale)}/site-map`
