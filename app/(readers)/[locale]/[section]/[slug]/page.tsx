import { permanentRedirect } from 'next/navigation'
import { readArticle, reader } from '#db/public.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { isLocale, LOCALE_FACTS } from '#domain/locales.ts'
import { articlePath, decodeSegment } from '#domain/paths.ts'
import { newsroom } from '../../../newsroom.ts'
import { ArticleRoute } from '../../article-route.tsx'
import { GoneRoute } from '../../gone-route.tsx'
import { ListRoute, type Query } from '../../list-route.tsx'
import { NotFoundRoute } from '../../not-found-route.tsx'

/** A category or an article: no article may take a category's word. */
export default async function SlugRoute({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string; section: string; slug: string }>
  searchParams: Query
}) {
  const { locale, section, slug: encoded } = await params
  const slug = decodeSegment(encoded)
  const isNews = isLocale(locale) && decodeSegment(section) === LOCALE_FACTS[locale].newsWord
  if (!isNews || slug === undefined) return <NotFoundRoute locale={locale} slug={slug} />
  const { categories } = await newsroom()
  const category = CATEGORIES.find((key) => categories[key][locale].slug === slug)
  if (category) return <ListRoute locale={locale} category={category} query={searchParams} />
  const found = await readArticle(reader(), { locale, slug })
  switch (found?.is) {
    case undefined:
      return <NotFoundRoute locale={locale} slug={slug} />
    case 'moved':
      return permanentRedirect(articlePath(locale, found.slug))
    case 'gone':
      return <GoneRoute locale={locale} gone={found.gone} />
    case 'article':
      return <ArticleRoute article={found.article} />
  }
}
