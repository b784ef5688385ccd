import { fetchAnswer, sentSize } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { TEMPLATES } from './templates.ts'

const RELEASE = TEMPLATES['press release'] ?? ''
const at = (name: string) => TEMPLATES[name] ?? ''

test('a press release has all its parts, in the trade’s order', async ({ stranger }) => {
  await stranger.goto(RELEASE)
  await expect(stranger.locator('.story-body > p').first()).toHaveText(/^Linz, 12 March 2025 – The/)
  await expect(stranger.locator('.ends')).toHaveText('ENDS')
  const headings = await stranger.locator('.story :is(h1, h2)').allTextContents()
  expect(headings).toEqual([
    'Forty-three countries adopt a common standard for small ferries',
    'Notes to editors',
    'Press contacts',
    'About the Bureau',
    'Documents',
    'More about',
    'Share',
  ])
  const facts = stranger.locator('.facts')
  await expect(facts).toContainText('Newsroom staff')
  await expect(facts).toContainText('Published 12 March 2025')
  await expect(facts).toContainText('PR 2025/003')
  await expect(facts).toContainText('1 minute to read')
  const document = stranger.getByRole('link', { name: /^The Linz Standard/ })
  await expect(document).toHaveAccessibleName(/\(\u2068PDF\u2069, \d+ kB, \d+ pages, in English\)$/)
  await expect(stranger.getByText(/in another format/).getByRole('link')).toHaveAttribute(
    'href',
    'mailto:access@rivercrossings.example',
  )
})

test('a place and a day open the news, and stand before no text', async ({ newsroom }) => {
  const opening = 'class="dateline"'
  expect((await fetchAnswer(newsroom, RELEASE)).body).toContain(opening)
  const short = '/en/news/send-us-your-crossing-open-call-for-photographs'
  for (const form of ['', '.md', '.json']) {
    const { status, body } = await fetchAnswer(newsroom, short + form)
    expect(status, form).toBe(200)
    expect(body, form).not.toContain(opening)
    expect(body, form).not.toContain('Linz, 9 April 2024 –')
  }
})

test('a short link leads to the story, and an unknown one to a page that helps', async ({
  newsroom,
  stranger,
}) => {
  const { status, headers } = await fetchAnswer(newsroom, '/n/pr-2025-003')
  expect([status, headers.get('location')]).toEqual([302, newsroom.origin + RELEASE])
  expect(headers.get('x-robots-tag')).toBe('noindex')
  for (const unknown of ['/n/pr-2025-999', '/n/x', '/n']) {
    const answer = await stranger.goto(unknown)
    expect(answer?.status()).toBe(404)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }
})

test('the byline leads to its person’s own page', async ({ stranger }) => {
  await stranger.goto(at('long article'))
  await stranger.locator('.byline a').click()
  await expect(stranger).toHaveURL(/\/en\/people\//)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(/Aisling/)
})

test('a long text lists its parts, and each leads to its heading', async ({ stranger }) => {
  await stranger.goto(at('long article'))
  const parts = stranger.getByRole('navigation', { name: 'Contents' }).getByRole('link')
  expect(await parts.count()).toBeGreaterThanOrEqual(3)
  for (const part of await parts.all()) {
    const target = (await part.getAttribute('href')) ?? ''
    await expect(stranger.locator(`h2[id="${target.slice(1)}"]`)).toHaveText(
      (await part.textContent()) ?? '',
    )
  }
})

test('a translation that lags says so, and leads to its original', async ({ stranger }) => {
  await stranger.goto(at('translation out of date'))
  const provenance = stranger.locator('.provenance')
  await expect(provenance).toContainText('Translated from French by a person.')
  await expect(provenance.locator('.stale')).toHaveText(
    /^Reflects the French text of 14 January 2026.*; the French was updated on 14 January 2026.*\.$/,
  )
  await provenance.getByRole('link', { name: 'Read the original' }).click()
  await expect(stranger.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(stranger.locator('.stale')).toHaveCount(0)
})

test('a correction stands before the text, and every change in a history that opens', async ({
  stranger,
}) => {
  await stranger.goto(at('corrected'))
  const notice = stranger.getByRole('region', { name: 'Corrections and clarifications' })
  await expect(notice).toBeVisible()
  const history = stranger.locator('.history')
  await expect(history.locator('li').first()).toBeHidden()
  await history.getByText('Update history').click()
  const entries = await history.locator('li strong').allTextContents()
  expect(entries).toEqual(['Clarification', 'First published'])
})

test('a text can be taken over with its source, and quoted', async ({ newsroom, stranger }) => {
  await stranger.goto(RELEASE)
  const address = newsroom.origin + RELEASE
  await stranger.getByText('Republish this article').click()
  const html = await stranger.getByLabel('As HTML').inputValue()
  expect(html).toContain(`<a href="${address}" rel="canonical">`)
  expect(html).toContain('<p>Linz, 12 March 2025 – The Council')
  expect(html).not.toContain('drafted over two years')
  const text = await stranger.getByLabel('As plain text').inputValue()
  expect(text).toMatch(new RegExp(`${address} – CC BY 4.0$`))
  await stranger.getByText('Cite this article').click()
  await expect(stranger.locator('.cite')).toContainText(`${newsroom.origin}/n/pr-2025-003`)
  await expect(stranger.locator('.cite pre')).toContainText('@online{pr-2025-003,')
})

test('on paper stand whose it is, its number and address, and the whole history', async ({
  stranger,
}) => {
  await stranger.goto(at('corrected'))
  await stranger.emulateMedia({ media: 'print' })
  await expect(stranger.locator('.print-head')).toHaveText(
    /^River Crossings Newsroom PR 2025\/\d{3}$/,
  )
  await expect(stranger.locator('.page-address')).toContainText(at('corrected'))
  await expect(stranger.locator('.contacts')).toBeVisible()
  await expect(stranger.locator('.history li').first()).toBeVisible()
  for (const gone of ['.masthead', '.share', '.reuse', '.trail', '.more'])
    await expect(stranger.locator(gone)).toBeHidden()
})

test('nothing on the page is fetched from anywhere else, and the page is one small request', async ({
  newsroom,
  stranger,
}) => {
  const asked: string[] = []
  stranger.on('request', (request) => asked.push(request.url()))
  await stranger.goto(RELEASE)
  const byBrowser = ['/icon.svg', '/speculation-rules.json']
  const own = asked.filter((url) => !byBrowser.includes(new URL(url).pathname))
  expect(own).toEqual([newsroom.origin + RELEASE])
  const { body } = await fetchAnswer(newsroom, RELEASE)
  expect(sentSize(body)).toBeLessThan(14 * 1024)
})
