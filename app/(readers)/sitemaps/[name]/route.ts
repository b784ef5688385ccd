import { reader, readNews, type SitemapPart } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { newsSitemapPage } from '../../news-map.ts'
import { newsroom } from '../../newsroom.ts'
import { noSuchFile } from '../../plain-answers.ts'
import { articlePlaces, pagePlaces } from '../../site-map.ts'
import { sitemap } from '../../site-map-file.ts'

export const dynamic = 'force-dynamic'

/**
 * A part of the site's map: `pages.xml`, a language and year such as `pt-2017.xml` (and
 * `pt-2017-2.xml` where one file is too small), or `news-1.xml` where one file of news is.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const site = await newsroom()
  if (name === 'pages.xml') return sitemap(site.origin, await pagePlaces(site))
  const [, news] = /^news-([1-9]\d{0,3})\.xml$/.exec(name) ?? []
  if (news) return newsSitemapPage(site, await readNews(reader()), Number(news)) ?? noSuchFile()
  const part = partNamed(name)
  const places = part ? await articlePlaces(site, part) : []
  return places.length > 0 ? sitemap(site.origin, places) : noSuchFile()
}

function partNamed(name: string): SitemapPart | undefined {
  const [, locale, year, page = '1'] =
    /^([a-z]{2})-(\d{4})(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/.exec(name) ?? []
  if (!isLocale(locale) || !year) return undefined
  return { locale, year, page: Number(page) }
}
