import { escapeXml } from '#domain/characters.ts'

/** One address; `modified` (a W3C date) only where the last change of its content is known. */
export interface Place {
  path: string
  modified?: string
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A map of addresses (sitemaps.org). */
export const sitemap = (origin: string, places: readonly Place[]): Response =>
  sitemapFile(
    'urlset',
    places.map((place) => `<url>${placeXml(origin, place)}</url>`),
  )

/** A map of maps. */
export const sitemapIndex = (origin: string, places: readonly Place[]): Response =>
  sitemapFile(
    'sitemapindex',
    places.map((place) => `<sitemap>${placeXml(origin, place)}</sitemap>`),
  )

export function sitemapFile(
  root: 'urlset' | 'sitemapindex',
  items: readonly string[],
  { namespaces = '', headers = {} }: { namespaces?: string; headers?: Record<string, string> } = {},
): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${NAMESPACE}"${namespaces}>
${items.map((item) => `${item}\n`).join('')}</${root}>
`
  return new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', ...headers },
  })
}

function placeXml(origin: string, { path, modified }: Place): string {
  const lastmod = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`
  return `<loc>${escapeXml(origin + path)}</loc>${lastmod}`
}
