import { LOCALES } from '#domain/locales.ts'
import { PAGE_KEYS, pagePath } from '#domain/pages.ts'
import { fetchAnswer } from './crawl.ts'
import { expect, hire, openSignedIn, test } from './fixtures.ts'

test('every page about the newsroom is there in every language, and names the others', async ({
  newsroom,
}) => {
  for (const key of PAGE_KEYS)
    for (const locale of LOCALES) {
      const path = pagePath(locale, key)
      const { status, body } = await fetchAnswer(newsroom, path)
      expect([path, status]).toEqual([path, 200])
      for (const other of LOCALES)
        expect(body, path).toContain(
          `hreflang="${other}" href="${newsroom.origin}${pagePath(other, key)}"`,
        )
    }
})

test('a page is written and published on the desk, and readers see what was published', async ({
  emptyNewsroom,
  browser,
  stranger,
}) => {
  const person = await hire(emptyNewsroom, 'Pia', 'publisher')
  const page = await openSignedIn(browser, emptyNewsroom, person)
  const about = `${emptyNewsroom.origin}/fr/about`
  await page.goto('/admin/pages')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'About us' })
    .getByRole('link', { name: 'Français' })
    .click()
  await page.getByLabel('Title').fill('Qui sommes-nous')
  await page.getByRole('textbox', { name: 'Text' }).click()
  await page.keyboard.type('Nous sommes deux rives.')
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  expect((await stranger.goto(about))?.status()).toBe(404)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('link', { name: 'See it as readers do' })).toBeVisible()
  expect((await stranger.goto(about))?.status()).toBe(200)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Qui sommes-nous')
  await expect(stranger.getByText('Nous sommes deux rives.')).toBeVisible()
  await expect(
    stranger.getByRole('contentinfo').getByRole('link', { name: 'Qui sommes-nous' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Take off the site' }).click()
  await expect(page.getByRole('link', { name: 'See it as readers do' })).toHaveCount(0)
  expect((await stranger.goto(about))?.status()).toBe(404)
  await page.context().close()
})

test('every correction stands on the log with the way to its article', async ({ stranger }) => {
  await stranger.goto('/en/corrections')
  const items = stranger.getByRole('main').getByRole('listitem')
  expect(await items.count()).toBeGreaterThan(1)
  await items.first().getByRole('link').click()
  await expect(stranger.getByRole('main').getByRole('article')).toBeVisible()
})

test('a withdrawal is told in the log, and to programs as a correction', async ({ stranger }) => {
  const address = '/en/news/river-accidents-fell-by-a-third-in-2024'
  await stranger.goto('/en/corrections')
  const entry = stranger
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: stranger.locator(`a[href="${address}"]`) })
    .filter({ hasText: 'Withdrawal' })
  await expect(entry).toHaveCount(1)
  await stranger.goto(address)
  const data = await stranger.locator('script[type="application/ld+json"]').textContent()
  expect(data).toContain('CorrectionComment')
})

test('whoever finds a weakness is told where to report it, while there is an address', async ({
  newsroom,
  emptyNewsroom,
}) => {
  const { status, headers, body } = await fetchAnswer(newsroom, '/.well-known/security.txt')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(body).toContain('Contact: mailto:security@rivercrossings.example\n')
  expect((await fetchAnswer(emptyNewsroom, '/.well-known/security.txt')).status).toBe(404)
})

test('journalists find whom to ask, what came out and pictures they may use', async ({
  stranger,
}) => {
  await stranger.goto('/en/press')
  const main = stranger.getByRole('main')
  await expect(main.getByRole('link', { name: /@/ }).first()).toBeVisible()
  await expect(main.getByRole('heading', { name: 'Latest press releases' })).toBeVisible()
  await expect(main.getByRole('figure').first()).toBeVisible()
  await expect(main.getByRole('heading', { name: 'Press kit' })).toBeVisible()
  await expect(main.getByRole('heading', { name: 'Accreditation' })).toBeVisible()
  await expect(main.getByRole('link', { name: /^The Linz Standard/ })).toBeVisible()
  await expect(main.getByText('CC BY-NC')).toHaveCount(0)
})
