import { CATEGORY_TEXTS, type CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'

/** A category's name in the desk's language, with the colour readers know it by. */
export function CategoryName({ category, locale }: { category: CategoryKey; locale: Locale }) {
  return (
    <span className={`category category-${category}`}>{CATEGORY_TEXTS[category][locale].name}</span>
  )
}
