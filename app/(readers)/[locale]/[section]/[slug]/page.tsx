import { permanentRedirect } from 'next/navigation'
import { readArticle, reader } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { articlePath, decodeSegment } from '#domain/paths.ts'
import { categoryList } from '../../../lists.ts'
import { newsroom } from '../../../newsroom.ts'
import { ArchiveRoute } from '../../archive-route.tsx'
import { ArticleRoute } from '../../article-route.tsx'
import { GoneRoute } from '../../gone-route.tsx'
import { ListRoute, type Query } from '../../list-route.tsx'
import { NotFoundRoute } from '../../not-found-route.tsx'
import { categoryAt, isArchive, isNewsSection, subjectSection } from '../../place.ts'
import { SubjectRoute } from '../../subject-route.tsx'

interface Props {
  params: Promise<{ locale: string; section: string; slug: string }>
  searchParams: Query
}

/** A subject's list, or of the news a category, the archive or an article: no article takes their words. */
export default async function SlugRoute({ params, searchParams }: Props) {
  const { locale, section, slug: segment } = await params
  const slug = decodeSegment(segment)
  if (!isLocale(locale) || slug === undefined) return <NotFoundRoute locale={locale} />
  const kind = subjectSection(locale, section)
  if (kind) return <SubjectRoute locale={locale} kind={kind} slug={slug} query={searchParams} />
  if (!isNewsSection(locale, section)) return <NotFoundRoute locale={locale} slug={slug} />
  if (isArchive(locale, segment)) return <ArchiveRoute locale={locale} />
  const site = await newsroom()
  const category = categoryAt(site, locale, segment)
  if (category) {
    const list = categoryList(site, locale, category)
    return <ListRoute locale={locale} list={list} query={searchParams} />
  }
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
