import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NewsArticle } from '#db/public.ts'
import { newsSitemap, newsSitemapPage } from './news-map.ts'

type Newsroom = Parameters<typeof newsSitemap>[0]

const site = { origin: 'https://news.example', name: { en: 'The Bureau' } } as Newsroom
const NOW = new Date('2026-05-20T12:00:00Z')
const until = new Date('2026-05-20T12:01:00Z')

/** So many articles, the newest first, a second apart. */
const news = (count: number) => ({
  until,
  articles: Array.from({ length: count }, (_, index): NewsArticle => {
    const publishedAt = new Date(NOW.getTime() - index * 1000)
    return {
      locale: 'en',
      slug: `a-${index}`,
      title: `Boats & ferries ${index}`,
      day: '2026-05-20',
      firstPublishedAt: publishedAt,
      updatedAt: publishedAt,
      embargoUntil: null,
      publishedAt,
      published: publishedAt.toISOString(),
    }
  }),
})

const addresses = async (response: Response | undefined) =>
  Array.from((await response?.text())?.matchAll(/<loc>([^<]+)<\/loc>/g) ?? [], ([, loc]) => loc)

test('a thousand articles are one file of news', async () => {
  const list = news(1_000)
  assert.equal((await addresses(newsSitemap(site, list))).length, 1_000)
  assert.equal(newsSitemapPage(site, list, 1), undefined)
})

test('one more makes an index of two files, which hold every article once', async () => {
  const list = news(1_001)
  const index = newsSitemap(site, list)
  assert.deepEqual(await addresses(index), [
    'https://news.example/sitemaps/news-1.xml',
    'https://news.example/sitemaps/news-2.xml',
  ])
  const files = await Promise.all(
    [1, 2].map((page) => addresses(newsSitemapPage(site, list, page))),
  )
  assert.deepEqual(
    files.map(({ length }) => length),
    [1_000, 1],
  )
  assert.deepEqual(
    files.flat(),
    list.articles.map(({ slug }) => `https://news.example/en/news/${slug}`),
  )
  assert.equal(newsSitemapPage(site, list, 3), undefined)
})

test('index and files are right until the oldest article is no news any more', () => {
  const list = news(1_001)
  for (const response of [newsSitemap(site, list), newsSitemapPage(site, list, 2)])
    assert.equal(response?.headers.get('x-dateline-until'), until.toISOString())
})

test('a quiet day has an empty map, right until something is published', async () => {
  const response = newsSitemap(site, { articles: [], until: undefined })
  assert.match(await response.text(), /<urlset [^>]*>\n<\/urlset>/)
  assert.equal(response.headers.get('x-dateline-until'), null)
})
