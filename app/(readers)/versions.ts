import type { Newsroom } from '#components/reader/site-page.tsx'
import type { LanguageLink } from '#db/public.ts'
import type { CategoryKey } from '#domain/categories.ts'
import { articlePath, categoryPath, frontPath, newsPath } from '#domain/paths.ts'
import { inEvery, type Versions } from '#domain/versions.ts'

export const FRONTS = inEvery(frontPath)
export const LISTS = inEvery((locale) => newsPath(locale))

export const categoryLists = ({ categories }: Newsroom, key: CategoryKey) =>
  inEvery((locale) => categoryPath(locale, categories[key][locale].slug))

/** The languages an article can be read in. */
export const articleVersions = (languages: readonly LanguageLink[]): Versions =>
  Object.fromEntries(languages.map(({ locale, slug }) => [locale, articlePath(locale, slug)]))
