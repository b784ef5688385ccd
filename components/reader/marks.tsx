import type { ArticleView } from '#db/public.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { articlePath, categoryPath } from '#domain/paths.ts'
import { formatDay } from '#i18n/dates.ts'
import { spoken } from './spoken.ts'

/** The category in its colour, before a headline; a link, not a heading. */
export function CategoryLabel({ category, locale }: Pick<ArticleView, 'category' | 'locale'>) {
  return (
    <p className={`label ${category.key}`}>
      <a href={categoryPath(locale, category.slug)}>{category.name}</a>
    </p>
  )
}

/** A day in the page's own form, and in everybody's for machines. */
export function Day({ day, locale }: { day: string; locale: Locale }) {
  return <time dateTime={day}>{formatDay(day, locale)}</time>
}

/** Links to versions of an item in other languages, each by the language's own name. */
export function LanguageLinks({
  languages,
  page,
}: {
  languages: readonly { locale: Locale; slug: string }[]
  page: Locale
}) {
  return languages.map(({ locale, slug }) => (
    <li key={`${locale}/${slug}`}>
      <a href={articlePath(locale, slug)} hrefLang={locale} {...spoken(locale, page)}>
        {LOCALE_FACTS[locale].endonym}
      </a>
    </li>
  ))
}
