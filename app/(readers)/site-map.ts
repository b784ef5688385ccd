import type { Newsroom } from '#components/reader/site-page.tsx'
import {
  listedSections,
  reader,
  type SitemapPart,
  sitemapArticles,
  sitemapParts,
} from '#db/public.ts'
import { LOCALES } from '#domain/locales.ts'
import {
  articlePath,
  categoryPath,
  frontPath,
  GATEWAY,
  newsPath,
  sitemapPath,
} from '#domain/paths.ts'
import { escapeXml } from './xml.ts'

/** One address; `updatedAt` only where the last change of its content is known. */
interface Place {
  path: string
  updatedAt?: Date
}

/** The gateway, the front pages and every list that lists anything. */
export async function pagePlaces({ categories }: Newsroom): Promise<Place[]> {
  const sections = await listedSections(reader())
  const lists = [...new Set(sections.map(({ locale }) => locale))].map((locale) => newsPath(locale))
  const categoryLists = sections.map(({ locale, category }) =>
    categoryPath(locale, categories[category][locale].slug),
  )
  return [GATEWAY, ...LOCALES.map(frontPath), ...lists, ...categoryLists].map((path) => ({ path }))
}

export async function articlePlaces(part?: SitemapPart): Promise<Place[]> {
  const rows = await sitemapArticles(reader(), part)
  return rows.map(({ locale, slug, updatedAt }) => ({ path: articlePath(locale, slug), updatedAt }))
}

export async function partPlaces(): Promise<Place[]> {
  const parts = await sitemapParts(reader())
  return [
    { path: sitemapPath('pages') },
    ...parts.map((part) => ({ path: sitemapPath(part), updatedAt: part.updatedAt })),
  ]
}

/** A map of addresses, or of other maps (sitemaps.org). */
export function sitemap(
  kind: 'urlset' | 'sitemapindex',
  origin: string,
  places: Place[],
): Response {
  const element = kind === 'urlset' ? 'url' : 'sitemap'
  const items = places.map(({ path, updatedAt }) => {
    const lastmod = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : ''
    return `<${element}><loc>${escapeXml(origin + path)}</loc>${lastmod}</${element}>\n`
  })
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('')}</${kind}>
`
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
