import type { Newsroom } from '#components/reader/site-page.tsx'
import type { LanguageLink } from '#db/public.ts'
import type { CategoryKey } from '#domain/categories.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { articlePath, categoryPath, frontPath, newsPath } from '#domain/paths.ts'

/** A path for every language. */
export const inEvery = (pathOf: (locale: Locale) => string): Record<Locale, string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, pathOf(locale)])) as Record<Locale, string>

export const FRONTS = inEvery(frontPath)
export const LISTS = inEvery((locale) => newsPath(locale))

export const categoryLists = ({ categories }: Newsroom, key: CategoryKey) =>
  inEvery((locale) => categoryPath(locale, categories[key][locale].slug))

/** The languages an article can be read in. */
export const articleVersions = (languages: readonly LanguageLink[]) =>
  Object.fromEntries(languages.map(({ locale, slug }) => [locale, articlePath(locale, slug)]))
