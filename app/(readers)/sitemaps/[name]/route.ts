import { isLocale } from '#domain/locales.ts'
import { newsroom } from '../../newsroom.ts'
import { articlePlaces, pagePlaces, sitemap } from '../../site-map.ts'
import { noSuchFile } from '../../xml.ts'

export const dynamic = 'force-dynamic'

/** A part of the site's map: `pages.xml`, or a language and year such as `pt-2017.xml`. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const site = await newsroom()
  if (name === 'pages.xml') return sitemap('urlset', site.origin, await pagePlaces(site))
  const [, locale, year] = /^([a-z]{2})-(\d{4})\.xml$/.exec(name) ?? []
  const places = isLocale(locale) && year ? await articlePlaces({ locale, year }) : []
  return places.length > 0 ? sitemap('urlset', site.origin, places) : noSuchFile()
}
