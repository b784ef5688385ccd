import type { ArticleView, LanguageLink } from '#db/public.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { formatDay } from '#i18n/dates.ts'
import { spoken } from './spoken.ts'

/**
 * The category in its colour, before a headline and no heading itself. On a list it is no link
 * either: there the headline is the one way in.
 */
export function CategoryLabel({
  category,
  href,
}: {
  category: ArticleView['category']
  href?: string
}) {
  return (
    <p className={`label ${category.key}`}>
      {href ? <a href={href}>{category.name}</a> : <span>{category.name}</span>}
    </p>
  )
}

/** A day in the page's own form, and in everybody's for machines. */
export function Day({ day, locale }: { day: string; locale: Locale }) {
  return <time dateTime={day}>{formatDay(day, locale)}</time>
}

/**
 * Links to versions of an item in other languages, each by the language's own name. Many stand on
 * one list, so whoever hears them out of their place hears the headline too.
 */
export function LanguageLinks({
  languages,
  page,
}: {
  languages: readonly LanguageLink[]
  page: Locale
}) {
  return languages.map(({ locale, slug, title }) => (
    <li key={`${locale}/${slug}`}>
      <a
        href={articlePath(locale, slug)}
        hrefLang={locale}
        aria-label={`${LOCALE_FACTS[locale].endonym}: ${title}`}
        {...spoken(locale, page)}
      >
        {LOCALE_FACTS[locale].endonym}
      </a>
    </li>
  ))
}
