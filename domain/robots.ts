import type { AiCrawler } from './ai-crawlers.ts'

/**
 * Everything that leads to no page of its own. The read API stays open: it is there for programs,
 * and what it says asks not to be found, which only a program that may read it learns. A search's results are no end of pages; its empty
 * form stays open, because only a page that can be read can say that it isn't to be found.
 */
const CLOSED = ['/admin', '/api/auth/', '/*/search?']

/** robots.txt (RFC 9309): who is named has only the rules of the own group, so the others' come last. */
export function robotsText(origin: string, refused: readonly AiCrawler[]): string {
  const named = refused.map((name) => `User-agent: ${name}`)
  return [
    ...(named.length > 0 ? [...named, 'Disallow: /', ''] : []),
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/news-sitemap.xml`,
    '',
  ].join('\n')
}
