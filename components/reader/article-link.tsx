import type { ReactNode } from 'react'
import type { Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { spoken } from './spoken.ts'

/** A headline that leads to its article, in whatever language that is. */
export function ArticleLink({
  article,
  page,
  children = article.title,
}: {
  article: { locale: Locale; slug: string; title: string }
  page: Locale
  children?: ReactNode
}) {
  const { locale, slug } = article
  return (
    <a href={articlePath(locale, slug)} hrefLang={locale} {...spoken(locale, page)}>
      {children}
    </a>
  )
}
