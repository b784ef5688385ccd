import type { Newsroom } from '#components/reader/site-page.tsx'
import {
  listedLocales,
  reader,
  type SitemapPart,
  sitemapArticles,
  sitemapParts,
} from '#db/public.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { escapeXml } from '#domain/characters.ts'
import { articlePath, GATEWAY, sitemapPath } from '#domain/paths.ts'
import { inOnly } from '#domain/versions.ts'
import { categoryLists, FRONTS, LISTS } from './versions.ts'

/** One address; `updatedAt` only where the last change of its content is known. */
interface Place {
  path: string
  updatedAt?: Date
}

/** The gateway, and the front pages and lists that list anything. */
export async function pagePlaces(site: Newsroom): Promise<Place[]> {
  const listed = await listedLocales(reader())
  const lists = [inOnly(FRONTS, listed), inOnly(LISTS, listed)]
  for (const category of CATEGORIES)
    lists.push(inOnly(categoryLists(site, category), await listedLocales(reader(), { category })))
  return [GATEWAY, ...lists.flatMap((versions) => Object.values(versions))].map((path) => ({
    path,
  }))
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
