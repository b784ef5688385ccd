import type { Newsroom } from '#components/reader/site-page.tsx'
import { CATEGORIES, type CategoryKey } from '#domain/categories.ts'
import type { SubjectKind } from '#domain/details.ts'
import { isLocale, LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { decodeSegment } from '#domain/paths.ts'
import { archiveWord, type Period, readPeriod, subjectKindAt } from '#domain/sections.ts'

/** Is this path word, as it stands in the address, the language's word for its news? */
export const isNewsSection = (locale: Locale, segment: string): boolean =>
  decodeSegment(segment) === LOCALE_FACTS[locale].newsWord

/** The kind of subject whose lists lie below this path word. */
export const subjectSection = (locale: Locale, segment: string): SubjectKind | undefined =>
  subjectKindAt(locale, decodeSegment(segment) ?? '')

/** The category whose list has this path word. */
export function categoryAt(
  { categories }: Newsroom,
  locale: Locale,
  segment: string,
): CategoryKey | undefined {
  const slug = decodeSegment(segment)
  return CATEGORIES.find((key) => categories[key][locale].slug === slug)
}

export const isArchive = (locale: Locale, segment: string): boolean =>
  decodeSegment(segment) === archiveWord(locale)

/** The year or month of the archive that these path words lead to. */
export function periodAt(place: {
  locale: string
  section: string
  slug: string
  year: string
  month?: string
}): Period | undefined {
  const { locale, section, slug, year, month } = place
  const isThere = isLocale(locale) && isNewsSection(locale, section) && isArchive(locale, slug)
  return isThere ? readPeriod(year, month) : undefined
}
