import type { Newsroom } from '#components/reader/site-page.tsx'
import { CATEGORIES, type CategoryKey } from '#domain/categories.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { decodeSegment } from '#domain/paths.ts'

/** Is this path word, as it stands in the address, the language's word for its news? */
export const isNewsSection = (locale: Locale, segment: string): boolean =>
  decodeSegment(segment) === LOCALE_FACTS[locale].newsWord

/** The category whose list has this path word. */
export function categoryAt(
  { categories }: Newsroom,
  locale: Locale,
  segment: string,
): CategoryKey | undefined {
  const slug = decodeSegment(segment)
  return CATEGORIES.find((key) => categories[key][locale].slug === slug)
}
