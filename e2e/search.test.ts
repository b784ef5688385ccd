import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { XMLParser } from 'fast-xml-parser'
import { fetchAnswer } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { takeApart } from './reader-page.ts'
import { Wire } from './wire.ts'

const ON_A_PAGE = 20
/** What the page says of how many there are, where it looked for a ferry. */
async function totalOf(page: Page): Promise<number> {
  const heading = page.getByRole('heading', { level: 2, name: / articles for / })
  await expect(heading).toHaveText(/^\d+ articles for “\u2068ferry\u2069”$/)
  return Number.parseInt((await heading.textContent()) ?? '', 10)
}
const results = (page: Page) => page.locator('main article')
const narrow = (page: Page) => page.getByText('Narrow down', { exact: true }).click()

test('whoever has no script finds, narrows, widens and sorts', async ({ stranger }) => {
  await stranger.goto('/en')
  await stranger.getByRole('link', { name: 'Search' }).click()
  await stranger.getByRole('searchbox').fill('ferry')
  await stranger.getByRole('button', { name: 'Search' }).click()
  await expect(stranger).toHaveURL(/\/en\/search\?q=ferry$/)
  const all = await totalOf(stranger)
  expect(all).toBeGreaterThan(5)
  await expect(results(stranger)).toHaveCount(Math.min(all, ON_A_PAGE))
  await stranger.getByRole('link', { name: 'Press Releases', exact: true }).last().click()
  await expect.poll(() => totalOf(stranger)).toBeLessThan(all)
  await expect(stranger.getByRole('searchbox')).toHaveValue('ferry')
  await stranger.getByRole('link', { name: 'Newest' }).click()
  const days = await results(stranger)
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(days).toEqual(days.toSorted().toReversed())
  await stranger.getByRole('link', { name: 'Remove: Press Releases' }).click()
  await expect.poll(() => totalOf(stranger)).toBe(all)
})

test('on a phone the ways to narrow open at a touch', async ({ stranger }) => {
  await stranger.setViewportSize({ width: 360, height: 800 })
  await stranger.goto('/en/search?q=ferry')
  await expect(stranger.getByText('Year', { exact: true })).toBeHidden()
  await narrow(stranger)
  await expect(stranger.getByText('Year', { exact: true })).toBeVisible()
})

const FINDS: [path: string, marked: RegExp][] = [
  ['/pt/search?q=embarcacao', /embarcaç/i],
  ['/pt/search?q=ESTACAO', /estaç/i],
  ['/ar/search?q=العبّارات', /عب/],
  ['/zh/search?q=渡船', /渡船/],
  ['/ru/search?q=парома', /паром/i],
  // Whoever types no umlaut means either.
  ['/de/search?q=faehren', /f[äa]hr/i],
  ['/fr/search?q=bateau', /bateau/i],
]
for (const [path, marked] of FINDS)
  test(`${path} finds what is spelled otherwise and marks it`, async ({ stranger }) => {
    await stranger.goto(path)
    expect(await results(stranger).count()).toBeGreaterThan(0)
    for (const text of await stranger.locator('main article mark').allTextContents())
      expect(text).toMatch(marked)
  })

test('what another process publishes is found at once', async ({ newsroom, stranger }) => {
  const file = path.join(newsroom.dataDir, 'listing.txt')
  writeFileSync(
    file,
    'Expert Voice\nMigração no Tejo\n\n17 August 2017\n\nAs barcas cruzam o rio.\n',
  )
  await stranger.goto('/pt/search?q=migracao')
  await expect(results(stranger)).toHaveCount(0)
  const options = ['--format', 'listing', '--locale', 'pt', '--publish', '--yes']
  expect(await newsroom.dateline(['import', file, ...options])).toMatchObject({ code: 0 })
  await stranger.reload()
  await expect(results(stranger).getByRole('link', { name: 'Migração no Tejo' })).toBeVisible()
  await stranger.goto('/pt/search?q=migracoes&year=2017&category=expert-voice')
  await expect(results(stranger)).toHaveCount(1)
})

test('a search for nothing says so at its field, without a script', async ({ stranger }) => {
  await stranger.goto('/en/search')
  const field = stranger.getByRole('searchbox')
  await stranger.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(field).toHaveAccessibleDescription(/^Put words in/)
  await field.fill('?!')
  await field.press('Enter')
  await expect(field).toHaveValue('?!')
  await expect(field).toHaveAccessibleDescription(/^There is no word to look for/)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
})

test('a slip leads to what was meant, and another language to what this one has not', async ({
  stranger,
}) => {
  await stranger.goto('/en/search?q=feryr')
  await stranger.getByRole('link', { name: 'ferry', exact: true }).click()
  expect(await results(stranger).count()).toBeGreaterThan(5)
  await stranger.goto('/ar/search?q=landing')
  const elsewhere = stranger.locator('.elsewhere a').first()
  await expect(elsewhere).toHaveAttribute('lang', 'en')
  await expect(elsewhere).toHaveAttribute('dir', 'ltr')
})

test('a page that is not there has a search', async ({ stranger }) => {
  await stranger.goto('/en/news/no-such-story')
  await stranger.getByRole('searchbox').fill('ferry')
  await stranger.getByRole('searchbox').press('Enter')
  await expect(stranger).toHaveURL(/\/en\/search\?q=ferry$/)
})

test('no search is to be found, kept, or followed further', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  for (const path of ['/en/search', '/en/search?q=ferry', '/en/search?q=nothing-at-all']) {
    const { status, headers, text } = await wire.get(path)
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers.etag).toBeUndefined()
    const { robots, canonical, scripts } = takeApart(text)
    expect([robots, canonical, scripts]).toEqual(['noindex', [`${newsroom.origin}/en/search`], 0])
    const leading = [...text.matchAll(/<a [^>]*href="[^"]*\/search\?[^>]*>/g)].map(([link]) => link)
    const open = leading.filter((link) => !/rel="nofollow"|hreflang/i.test(link))
    expect(open).toEqual([])
  }
  expect((await wire.get('/robots.txt')).text).toContain('Disallow: /*/search?')
})

const HOSTILE = [
  '"',
  '*',
  'NEAR(',
  'title:x',
  "x'; drop table articles",
  '<script>alert(1)</script>',
]
HOSTILE.push(
  'a AND',
  '(((',
  '\u0000',
  '%00',
  '\ud800',
  'word '.repeat(1_500),
  '\u202e',
  '{title}:x',
)

test('whatever is asked, the answer is plain', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  for (const query of HOSTILE) {
    const asked = `/en/search?q=${encodeURIComponent(query.toWellFormed())}`
    const { status, text } = await wire.get(asked)
    expect(status, query).toBe(200)
    expect(text).not.toContain('<script>alert')
  }
  for (const raw of [
    'q=%ff%fe',
    'q=%',
    'q=%00',
    'q=a&q=b',
    'q[]=a',
    'q=a&utm_source=x',
    '&&&',
    'q',
  ])
    expect((await wire.get(`/en/search?${raw}`)).status, raw).toBe(200)
  for (const raw of ['page=0', 'page=-1', 'page=abc', 'page=51', 'page=9999', 'page=2&q=ferry'])
    expect(
      (await wire.get(`/en/search?${raw.includes('q=') ? raw : `q=ferry&${raw}`}`)).status,
      raw,
    ).toBe(404)
  for (const raw of [
    'category=x',
    'category=Press-Release',
    'year=99',
    'year=20261',
    'sort=x',
    'topic=x',
  ])
    expect((await wire.get(`/en/search?q=ferry&${raw}`)).status, raw).toBe(404)
  expect((await wire.get(`/en/search?q=${'x'.repeat(20_000)}`)).status).toBe(431)
  expect((await wire.post('/en/search', { form: { q: 'ferry' } })).status).toBe(405)
})

test('a browser can search each language by itself', async ({ newsroom }) => {
  for (const locale of ['en', 'ar', 'zh']) {
    const { body: page } = await fetchAnswer(newsroom, `/${locale}`)
    expect(page).toContain(`href="/${locale}/opensearch.xml"`)
    const { body, type } = await fetchAnswer(newsroom, `/${locale}/opensearch.xml`)
    expect(type).toContain('application/opensearchdescription+xml')
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })
    const said = parser.parse(body).OpenSearchDescription
    expect(said.ShortName.length).toBeLessThanOrEqual(16)
    expect(said.Url[0].template).toBe(`${newsroom.origin}/${locale}/search?q={searchTerms}`)
  }
})
