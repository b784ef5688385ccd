import { parseAtomFeed } from 'feedsmith'
import type { z } from 'zod'
import { type Engine, reader } from '#db/client.ts'
import { type Entry, newestArticles, readNewsroom } from '#db/public.ts'
import { DEEDS } from '#domain/licences.ts'
import { LOCALES } from '#domain/locales.ts'
import { pagePath } from '#domain/pages.ts'
import { articlePath, feedPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { openBackstage } from './backstage.ts'
import { type Answer, crawl, fetchAnswer } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { type ReaderPage, takeApart } from './reader-page.ts'
import { placesIn, sitemapFaults } from './site-map-xml.ts'
import { articleDocument, frontDocument, listDocument } from './structured-data.ts'

/** The rules for crawlers, on every page that links lead to. */
let backstage: Engine
let answers: Answer[]
/** Every page, by its whole address. */
let pages: Map<string, ReaderPage>
/** Every live article in every language. */
let articles: Entry[]

test.beforeAll(async ({ newsroom }) => {
  test.setTimeout(300_000)
  backstage = await openBackstage(newsroom)
  answers = await crawl(newsroom, ['/news-sitemap.xml'])
  const shown = answers.filter(({ status, type }) => status === 200 && type.includes('html'))
  pages = new Map(shown.map(({ path, body }) => [newsroom.origin + path, takeApart(body)]))
  const lists = LOCALES.map((locale) => newestArticles(reader(), { locale, limit: 1_000 }))
  articles = (await Promise.all(lists)).flat()
})
test.afterAll(() => backstage.close())

const maps = () => answers.filter(({ path }) => /sitemap/.test(path))
const mapped = () =>
  maps()
    .filter(({ path }) => path.startsWith('/sitemaps/'))
    .flatMap(({ body }) => placesIn(body))

const addressOf = (newsroom: { origin: string }, { locale, slug }: Entry) =>
  newsroom.origin + articlePath(locale, slug)
const pageAt = (address: string): ReaderPage => {
  const page = pages.get(address)
  if (!page) throw new Error(`Links lead nowhere near ${address}`)
  return page
}
const metaOf = (page: ReaderPage, name: string) =>
  page.meta.flatMap(([each, content]) => (each === name ? [content] : []))

type ArticleData = z.infer<typeof articleDocument>['@graph'][0]
const articleData = (page: ReaderPage): ArticleData =>
  articleDocument.parse(page.data[0])['@graph'][0]

test('the site’s map holds every page that is to be found, once, and no other', () => {
  const addresses = mapped().map(({ address }) => address)
  expect(new Set(addresses).size).toBe(addresses.length)
  const found = [...pages].filter(
    ([address, { robots }]) => !/noindex/.test(robots) && !/\?/.test(address),
  )
  expect(addresses.toSorted()).toEqual(found.map(([address]) => address).toSorted())
})

test('every map is what the protocol allows, and the index names each of them', async () => {
  expect(await sitemapFaults(maps())).toEqual([])
  expect(maps().length).toBeGreaterThan(20)
  const [index] = answers.filter(({ path }) => path === '/sitemap.xml')
  expect(placesIn(index?.body ?? '').map(({ address }) => new URL(address).pathname)).toEqual(
    expect.arrayContaining(
      maps().flatMap(({ path }) => (path.startsWith('/sitemaps/') ? path : [])),
    ),
  )
})

test('links lead to the articles, their lists and a handful of pages, and to nothing endless', () => {
  const isOf = (kind: RegExp) => answers.filter(({ path }) => kind.test(path)).length
  const lists = answers.filter(({ body }) => /<article/.test(body)).length
  const files = isOf(/\.(xml|json|txt|svg|png|jpg|webp|avif|pdf|md)$|\/media\/|^\/oembed/)
  expect(answers.length - files).toBeLessThanOrEqual(articles.length + lists + 12 * LOCALES.length)
  // What the page's own card is asked for by (oEmbed) is one address an article.
  const others = answers.filter(({ path }) => !path.startsWith('/oembed?url='))
  const queries = new Set(
    others.flatMap(({ path }) => [...new URL(path, 'http://x').searchParams.keys()]),
  )
  expect([...queries]).toEqual(['page'])
})

test('an article says in four places when it last changed, and the same in each', async ({
  newsroom,
}) => {
  const modifiedOf = new Map(mapped().map(({ address, modified }) => [address, modified]))
  const headersOf = new Map(answers.map(({ path, headers }) => [newsroom.origin + path, headers]))
  const updatedOf = new Map<string, Date>()
  for (const locale of LOCALES)
    for (const { id = '', updated } of parseAtomFeed(
      (await fetchAnswer(newsroom, feedPath(locale))).body,
    ).entries ?? [])
      updatedOf.set(id, new Date(String(updated)))
  for (const article of articles) {
    const address = addressOf(newsroom, article)
    const { dateModified, datePublished } = articleData(pageAt(address))
    expect(modifiedOf.get(address), address).toBe(dateModified)
    expect(metaOf(pageAt(address), 'article:modified_time')).toEqual([dateModified])
    expect(metaOf(pageAt(address), 'article:published_time')).toEqual([datePublished])
    const instant = new Date(headersOf.get(address)?.get('last-modified') ?? Number.NaN)
    const isDay = dateModified.length === 10
    const [said, meant] = isDay
      ? [instant.toISOString().slice(0, 10), dateModified]
      : [instant.getTime(), Math.floor(Date.parse(dateModified) / 1000) * 1000]
    expect(said, address).toBe(meant)
    const updated = updatedOf.get(`urn:uuid:${article.uid}`)
    if (updated) expect(Math.floor(updated.getTime() / 1000)).toBe(instant.getTime() / 1000)
  }
  expect(updatedOf.size).toBeGreaterThan(50)
})

test('an article’s data is complete, true and nothing else', async ({ newsroom }) => {
  const terms = (await readNewsroom(reader())).licence
  const licence = terms ? DEEDS[terms]?.url : undefined
  for (const article of articles) {
    const address = addressOf(newsroom, article)
    const page = pageAt(address)
    const data = articleData(page)
    expect(data.url).toBe(address)
    expect(data.headline).toBe(article.title)
    expect(data.inLanguage).toBe(page.lang)
    expect(data['@type']).toBe(
      article.category.key === 'expert-voice' ? 'OpinionNewsArticle' : 'NewsArticle',
    )
    expect(page.days, address).toContain(article.day)
    expect(data.datePublished.slice(0, 10)).toBe(article.day)
    const credits = new Set([data.image ?? []].flat().map(({ creditText }) => creditText))
    if (article.image?.credit) expect([...credits]).toEqual([article.image.credit])
    expect(data.license, address).toBe(licence)
  }
})

test('who signs nothing is the newsroom’s staff, with the policy that says so', ({ newsroom }) => {
  const unsigned = articles.filter(
    (article) => !Array.isArray(articleData(pageAt(addressOf(newsroom, article))).author),
  )
  expect(unsigned.length).toBeGreaterThan(5)
  for (const article of unsigned) {
    const name = readerWords(article.locale)('article.staff')
    const href = pagePath(article.locale, 'editorial-policy')
    expect(pageAt(addressOf(newsroom, article)).links).toContainEqual({ name, href })
  }
})

test('translations and their original name one another in the data', ({ newsroom }) => {
  const ids = new Map(articles.map((each) => [`${addressOf(newsroom, each)}#article`, each]))
  let pairs = 0
  for (const article of articles) {
    const data = articleData(pageAt(addressOf(newsroom, article)))
    const { translationOfWork, workTranslation = [] } = data
    if (translationOfWork) expect(data.translator).toEqual(data.publisher)
    if (workTranslation.length > 0) expect(data.translator).toBeUndefined()
    const named = [...workTranslation, ...(translationOfWork ? [translationOfWork] : [])]
    for (const { '@id': id } of named) {
      expect(ids.get(id)?.storyId, id).toBe(article.storyId)
      pairs += 1
    }
  }
  expect(pairs).toBeGreaterThan(50)
})

test('a list’s data names what the page shows, in its order and with its numbers', ({
  newsroom,
}) => {
  for (const path of ['/en/news', '/en/news?page=2', '/pt/noticias/comunicados-de-imprensa']) {
    const page = pageAt(newsroom.origin + path)
    const [list] = listDocument.parse(page.data[0])['@graph']
    const { itemListElement: items } = list.mainEntity
    const links = page.links.map(({ href }) => new URL(href, newsroom.origin).href)
    const shown = links.filter((href) => items.some(({ url }) => url === href))
    expect([...new Set(shown)], path).toEqual(items.map(({ url }) => url))
    expect(items[0]?.position, path).toBe(path.includes('page=2') ? 21 : 1)
  }
  for (const locale of LOCALES) {
    const { data } = pageAt(`${newsroom.origin}/${locale}`)
    expect(frontDocument.safeParse(data[0]).error, locale).toBeUndefined()
  }
})

test('no data is of a kind that search engines have retired or never asked for', () => {
  const all = JSON.stringify([...pages.values()].map(({ data }) => data))
  expect(all).not.toMatch(/Speakable|FAQPage|"Dataset"|SearchAction/)
})

test('where a link is shown, the page says whose it is, what it is and in which languages', ({
  newsroom,
}) => {
  for (const article of articles) {
    const address = addressOf(newsroom, article)
    const page = pageAt(address)
    const one = (name: string) => metaOf(page, name)
    expect(one('og:type')).toEqual(['article'])
    expect(one('og:url')).toEqual(page.canonical)
    expect(one('og:title')).toEqual([article.title])
    expect(one('og:locale')[0]?.slice(0, 2)).toBe(article.locale)
    expect(one('og:locale:alternate').map((each) => each.slice(0, 2))).toEqual(
      article.alsoIn.map(({ locale }) => locale),
    )
    expect(one('article:section')).toEqual([article.category.name])
    expect(one('twitter:card')).toEqual(['summary_large_image'])
    for (const name of ['og:image', 'og:image:width', 'og:image:height', 'og:image:type'])
      expect(one(name), `${address} ${name}`).toHaveLength(1)
  }
})

test('the picture that goes with a link is one, of the size that is told, and not heavy', async ({
  newsroom,
  stranger,
}) => {
  const photographed = articles.filter(({ image }) => image)
  const drawn = articles.filter(({ image }) => !image)
  for (const article of [photographed[0], drawn[0]]) {
    if (!article) throw new Error('The sample lacks an article with a picture, or one without')
    const page = pageAt(addressOf(newsroom, article))
    const one = (name: string) => metaOf(page, name)[0] ?? ''
    const response = await stranger.goto(one('og:image'))
    expect(response?.status()).toBe(200)
    expect(response?.headers()['content-type']).toBe(one('og:image:type'))
    const size = await stranger.locator('img').evaluate((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement
      return [naturalWidth, naturalHeight].map(String)
    })
    expect(size).toEqual([one('og:image:width'), one('og:image:height')])
    expect((await response?.body())?.length).toBeLessThan(1_000_000)
    expect(one('og:image:alt')).not.toBe('')
  }
})

test('articles may be shown large, and what is no page to be found says so', () => {
  for (const [address, page] of pages) {
    expect(metaOf(page, 'robots'), address).toHaveLength(1)
    if (!/noindex/.test(page.robots))
      expect(page.robots).toBe('max-snippet:-1, max-image-preview:large, max-video-preview:-1')
  }
})

test('what is not translated is nowhere: no page, no link, no place on the map', async ({
  newsroom,
}) => {
  const addresses = new Set(mapped().map(({ address }) => address))
  const untold = articles
    .filter(({ alsoIn }) => !alsoIn.some(({ locale }) => locale === 'ru'))
    .filter(({ locale }) => locale !== 'ru')
    .slice(0, 10)
  expect(untold.length).toBeGreaterThan(5)
  for (const { slug } of untold) {
    const path = articlePath('ru', slug)
    const { status, headers } = await fetchAnswer(newsroom, path)
    expect(status, path).toBe(404)
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('etag')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(addresses.has(newsroom.origin + path)).toBe(false)
  }
})

test('a page is the same whatever language and whatever cookie a browser comes with', async ({
  newsroom,
}) => {
  for (const path of ['/', '/en', '/ar', '/en/news', articlePath('en', articles[0]?.slug ?? '')]) {
    const asked = ['pt', 'ar', 'de;q=0.3', undefined].map(async (language) => {
      const headers: Record<string, string> = language
        ? { 'accept-language': language, cookie: `locale=${language}` }
        : {}
      const response = await fetch(newsroom.origin + path, { headers, redirect: 'manual' })
      expect(response.headers.get('vary'), path).toBe('Accept-Encoding')
      return `${response.status} ${await response.text()}`
    })
    expect(new Set(await Promise.all(asked)).size, path).toBe(1)
  }
})
