import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, hire, test } from './fixtures.ts'
import { Wire } from './wire.ts'

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

test('what goes wrong with an import is said as what it is', async ({ staffPage }) => {
  const page = await staffPage('Ines', 'author', 'publisher')
  await page.goto('/admin/import')
  await page.getByLabel('Text of the page').fill(listing)
  const answers = [
    [{ status: 413, body: 'At most 22020096 bytes.' }, 'The text is larger than 20 MB'],
    [{ status: 502, body: '<h1>Bad gateway</h1>' }, 'an answer that this page can’t read'],
    [{ status: 200, json: { rows: 'none' } }, 'an answer that this page can’t read'],
    [{ status: 403, json: { code: 'mystery' } }, 'an answer that this page can’t read'],
    [{ status: 401, json: { code: 'signed_out' } }, 'signed out'],
    [undefined, 'The newsroom can’t be reached'],
  ] as const
  for (const [answer, sentence] of answers) {
    await page.route('**/admin/import/preview', (route) =>
      answer ? route.fulfill(answer) : route.abort(),
    )
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByText(sentence)).toBeVisible()
    await page.unroute('**/admin/import/preview')
  }
  await expect(page.getByLabel('Text of the page')).toHaveValue(listing)
})

test('who may not import is refused by both of its routes', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  const ask = async (path: string) => {
    const form = new FormData()
    form.set('locale', 'en')
    form.set('listing', new File([listing], 'page.txt'))
    const sent = new Request(newsroom.origin, { method: 'POST', body: form })
    const type = sent.headers.get('content-type') ?? ''
    const headers = { origin: newsroom.origin, 'content-type': type }
    const body = Buffer.from(await sent.arrayBuffer())
    const { status, text } = await wire.post(`/admin/import/${path}`, { headers, body })
    return [status, status === 200 || JSON.parse(text).code]
  }
  for (const [roles, answer] of [
    [undefined, [401, 'signed_out']],
    [
      ['translator', 'reviewer', 'publisher', 'auditor'],
      [403, 'not_allowed'],
    ],
    [['author:en'], [403, 'not_allowed']],
    [['desk_admin:en'], [200, true]],
  ] as const) {
    if (roles) {
      const { email, password } = await hire(newsroom, 'Quinn', ...roles)
      await wire.signIn(email, password)
    }
    for (const path of ['preview', 'run'])
      expect(await ask(path), `${roles} ${path}`).toEqual(answer)
  }
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
