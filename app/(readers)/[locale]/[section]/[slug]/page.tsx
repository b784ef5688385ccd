import { permanentRedirect } from 'next/navigation'
import { readArticle, reader } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { articlePath, decodeSegment } from '#domain/paths.ts'
import { newsroom } from '../../../newsroom.ts'
import { ArticleRoute } from '../../article-route.tsx'
import { GoneRoute } from '../../gone-route.tsx'
import { ListRoute, type Query } from '../../list-route.tsx'
import { NotFoundRoute } from '../../not-found-route.tsx'
import { categoryAt, isNewsSection } from '../../place.ts'

interface Props {
  params: Promise<{ locale: string; section: string; slug: string }>
  searchParams: Query
}

/** A category or an article: no article may take a category's word. */
export default async function SlugRoute({ params, searchParams }: Props) {
  const { locale, section, slug: segment } = await params
  const slug = decodeSegment(segment)
  if (!isLocale(locale) || !isNewsSection(locale, section) || slug === undefined)
    return <NotFoundRoute locale={locale} slug={slug} />
  const category = categoryAt(await newsroom(), locale, segment)
  if (category) return <ListRoute locale={locale} category={category} query={searchParams} />
  const found = await readArticle(reader(), { locale, slug })
  switch (found?.is) {
    case 'article':
      return <ArticleRoute article={found.article} />
    case 'gone':
      return <GoneRoute locale={locale} gone={found.gone} />
    case 'moved':
      return permanentRedirect(articlePath(locale, found.slug))
    case undefined:
      return <NotFoundRoute locale={locale} slug={slug} />
  }
}
