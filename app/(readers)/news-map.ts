import type { Newsroom } from '#components/reader/site-page.tsx'
import type { NewsArticle, NewsList } from '#db/public.ts'
import { escapeXml } from '#domain/characters.ts'
import { articlePath, newsSitemapPath } from '#domain/paths.ts'
import { sitemapFile, sitemapIndex } from './site-map-file.ts'

/** Google's limit for one file of news. */
const MOST = 1_000
const NEWS = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

/** The news of two days: one file, or an index of as many as it takes. Empty on a quiet day. */
export function newsSitemap(site: Newsroom, { articles, until }: NewsList): Response {
  if (articles.length <= MOST) return newsFile(site, articles, until)
  const files = Math.ceil(articles.length / MOST)
  const response = sitemapIndex(
    site.origin,
    Array.from({ length: files }, (_, index) => ({ path: newsSitemapPath(index + 1) })),
  )
  validUntil(response, until)
  return response
}

/** One file of an index; undefined where there are fewer. */
export function newsSitemapPage(
  site: Newsroom,
  { articles, until }: NewsList,
  page: number,
): Response | undefined {
  const own = articles.slice((page - 1) * MOST, page * MOST)
  return articles.length > MOST && own.length > 0 ? newsFile(site, own, until) : undefined
}

function newsFile(site: Newsroom, articles: readonly NewsArticle[], until: Date | undefined) {
  const response = sitemapFile(
    'urlset',
    articles.map((article) => newsXml(site, article)),
    { namespaces: NEWS },
  )
  validUntil(response, until)
  return response
}

/** Time alone takes an article off the list; the press (press/page.ts) makes it anew by then. */
function validUntil({ headers }: Response, until: Date | undefined): void {
  if (until) headers.set('x-dateline-until', until.toISOString())
}

/** Google's own codes: ISO 639, but for Chinese. */
const languageOf = (locale: string) => (locale === 'zh' ? 'zh-cn' : locale)

function newsXml({ name, origin }: Newsroom, article: NewsArticle): string {
  const { locale, slug, title, published } = article
  return [
    `<url><loc>${escapeXml(origin + articlePath(locale, slug))}</loc>`,
    '<news:news><news:publication>',
    `<news:name>${escapeXml(name[locale])}</news:name>`,
    `<news:language>${languageOf(locale)}</news:language>`,
    '</news:publication>',
    `<news:publication_date>${published}</news:publication_date>`,
    `<news:title>${escapeXml(title)}</news:title></news:news></url>`,
  ].join('')
}
