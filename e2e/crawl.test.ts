import type { Engine } from '#db/client.ts'
import { reader } from '#db/client.ts'
import { newestArticles } from '#db/public.ts'
import { LOCALES } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { openBackstage } from './backstage.ts'
import { type Answer, crawl } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { type ReaderPage, takeApart } from './reader-page.ts'

/** The rules for crawlers: every page that links lead to, looked at once. */
let backstage: Engine
let answers: Answer[]
let pages: Map<string, ReaderPage>

test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
  answers = await crawl(newsroom)
  const shown = answers.filter(({ status, type }) => status === 200 && type.includes('html'))
  pages = new Map(shown.map(({ path, body }) => [newsroom.origin + path, takeApart(body)]))
})
test.afterAll(() => backstage.close())

/** Every live article, in every language. */
const listed = async () =>
  (
    await Promise.all(LOCALES.map((locale) => newestArticles(reader(), { locale, limit: 1_000 })))
  ).flat()

const mapped = () =>
  answers
    .filter(({ path }) => path.startsWith('/sitemaps/'))
    .flatMap(({ body }) =>
      [...body.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<)?/g)].map(
        ([, address = '', modified]) => ({ address, modified }),
      ),
    )

test('the site’s map holds every page that is to be found, once, and no other', async () => {
  const addresses = mapped().map(({ address }) => address)
  expect(new Set(addresses).size).toBe(addresses.length)
  const found = [...pages].filter(
    ([address, { robots }]) => !/noindex/.test(robots) && !/\?/.test(address),
  )
  expect(addresses.toSorted()).toEqual(found.map(([address]) => address).toSorted())
})

test('links lead to the articles, their lists and a handful of pages, and to nothing else', async () => {
  const articles = await listed()
  const lists = answers.filter(
    ({ type, body }) => type.includes('html') && /class="list\b/.test(body),
  )
  expect(answers.length).toBeLessThanOrEqual(articles.length + lists.length + 120)
})

test('every article says when it came out and changed in four places, and the same in each', async ({
  newsroom,
}) => {
  const modifiedOf = new Map(mapped().map(({ address, modified }) => [address, modified]))
  for (const { locale, slug } of (await listed()).slice(0, 40)) {
    const address = newsroom.origin + articlePath(locale, slug)
    expect(modifiedOf.get(address), address).toBeDefined()
  }
})
