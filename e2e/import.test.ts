import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'

const root = path.dirname(import.meta.dirname)
const listing = readFileSync(path.join(root, 'db/testing/listing.txt'), 'utf8')
const real = path.join(root, '../shared/seeds/newsroom-listing.txt')

test('a pasted news page is looked at, mended, imported and read', async ({
  staffPage,
  stranger,
}) => {
  const page = await staffPage('Ida', 'author', 'publisher')
  await page.goto('/admin/import')
  const text = page.getByLabel('Text of the page')
  const preview = page.getByRole('button', { name: 'Preview' })
  await preview.click()
  await expect(text).toHaveAccessibleDescription(/Paste a text, or choose a file/)

  const broken = listing.replace('14 June', '31 June')
  await text.fill(broken)
  await preview.click()
  await expect(page.getByText('there is no such day as 31 June 2023')).toContainText('Line 4')
  await expect(page.getByRole('button', { name: /^Import 4 articles/ })).toBeDisabled()
  await expect(text).toHaveValue(broken)

  await text.fill(listing)
  await expect(page.getByText('there is no such day')).toBeHidden()
  await preview.click()
  const row = page.getByRole('row', { name: /Nova rampa/ })
  await expect(row).toContainText('Português')
  await expect(row).toContainText(/confidence \d\d%/)
  await expect(page.getByRole('checkbox', { name: /Nova rampa/ })).toBeChecked()
  await page.getByRole('checkbox', { name: /Publish at once/ }).check()
  await page.getByRole('button', { name: 'Import 5 articles' }).click()
  await expect(page.getByText('5 articles imported')).toBeVisible()
  await expect(page.getByText('4 new stories. One pair was joined.')).toBeVisible()

  await stranger.goto('/en/news/a-new-ramp-opens-the-porto-sereno-landing-to-wheelchairs')
  await stranger.getByRole('link', { name: 'Português' }).first().click()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(/^Nova rampa/)

  await preview.click()
  await expect(page.getByText('Nothing new, 5 imported before')).toBeVisible()
})

test('into a language that is not theirs, nobody imports', async ({ staffPage }) => {
  const page = await staffPage('Pia', 'author:en', 'publisher:en')
  await page.goto('/admin/import')
  const file = { name: 'page.txt', mimeType: 'text/plain', buffer: Buffer.from(listing) }
  await page.getByLabel('Or a text file').setInputFiles(file)
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByText('One entry is left out')).toBeVisible()
  await expect(page.getByRole('row', { name: /Nova rampa/ })).toContainText('Left out')

  const translator = await staffPage('Tom', 'translator:pt')
  await expect(translator.getByRole('link', { name: 'Import' })).toHaveCount(0)
  await translator.goto('/admin/import')
  await expect(translator.getByText('To import, you need to')).toBeVisible()
})

test('the real listing, imported by the command line, is there at the next request', async ({
  emptyNewsroom,
  browser,
}) => {
  test.skip(!existsSync(real), 'The listing lies beside the checkout, or not at all')
  const context = await browser.newContext({
    baseURL: emptyNewsroom.origin,
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto('/en/news')
  await expect(page.getByRole('article')).toHaveCount(0)
  const form = ['--format', 'listing', '--locale', 'en', '--publish', '--yes']
  const { code, out } = await emptyNewsroom.dateline(['import', real, ...form])
  expect([code, out]).toEqual([0, expect.stringContaining('15 articles in 14 stories')])
  await page.goto('/en/news')
  await expect(page.getByRole('article')).toHaveCount(14)
  await page.goto('/pt/noticias')
  await expect(page.getByRole('article')).toHaveCount(1)
  await context.close()
})
