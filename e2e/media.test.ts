import type { Page } from '@playwright/test'
import { pdf, picture } from '#db/media/testing/pictures.ts'
import { expect, hire, test } from './fixtures.ts'
import { Wire } from './wire.ts'

const upload = (page: Page, ...files: { name: string; buffer: Buffer }[]) =>
  page
    .getByLabel('Files')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })))
const send = (page: Page) => page.getByRole('button', { name: 'Upload' }).click()

test('pictures and documents are brought, described, and nobody’s until something shows them', async ({
  newsroom,
  staffPage,
}) => {
  const page = await staffPage('Petra', 'author')
  await page.goto('/admin/media')
  await send(page)
  await expect(page.getByLabel('Files')).toHaveAccessibleDescription(/Choose at least one file/)

  const photo = await picture(900, 400)
    .withExif({ IFD0: { Artist: 'Noor Haddad' } })
    .jpeg()
    .toBuffer()
  await upload(
    page,
    { name: 'quay.jpg', buffer: photo },
    { name: 'report.doc', buffer: pdf(4) },
    { name: 'photo.jpg', buffer: Buffer.from('<svg onload="alert(1)"/>') },
    { name: 'half.jpg', buffer: photo.subarray(0, photo.length / 2) },
  )
  await send(page)
  await expect(page.getByText('quay.jpg is uploaded.')).toBeVisible({ timeout: 45_000 })
  await expect(page.getByText('report.doc is uploaded.')).toBeVisible()
  await expect(page.getByText(/^photo\.jpg: Files of this kind are not taken/)).toBeVisible()
  await expect(page.getByText(/^half\.jpg: This file is damaged/)).toBeVisible()
  const tile = page.getByRole('listitem').filter({ hasText: 'quay.jpg' })
  await expect(tile).toContainText('Not described yet')
  await tile.getByRole('link').click()

  await expect(page.getByLabel('Credit')).toHaveValue('Noor Haddad')
  await page.getByRole('button', { name: 'Save' }).click()
  const english = page.getByRole('group', { name: 'English' })
  await expect(english.getByLabel('What it shows')).toHaveAccessibleDescription(
    /Say in at least one/,
  )
  await english.getByLabel('What it shows').fill('A quay at low water.')
  await page.getByRole('button', { name: 'Save' }).click()
  const people = page.getByRole('group', { name: 'People in the picture' })
  await expect(people).toContainText('Say who can be recognised')
  await people.getByLabel('Faces can’t be recognised').check()
  await page.getByRole('group', { name: 'Português' }).getByLabel('Caption').fill('O cais.')
  await page.getByLabel('Terms of use').selectOption('CC BY 4.0')
  await page.getByRole('slider', { name: /From left to right/ }).fill('20')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('slider', { name: /From left to right/ })).toHaveValue('20')
  const shown = page.getByRole('group', { name: 'Focal point' }).locator('img')
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  const address = new URL(page.url()).pathname
  const stranger = new Wire(newsroom)
  for (const name of ['640.avif', 'original.jpg'])
    expect((await stranger.get(`${address}/files/${name}`)).status).toBe(401)
  const download = await page.request.get(`${address}/files/original.jpg`)
  expect(download.headers()['content-security-policy']).toContain('sandbox')
  expect(download.headers()['content-disposition']).toContain('quay.jpg')
})

test('an upload by nobody, or by who keeps no media, leaves nothing', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  const send = async () => {
    const form = new FormData()
    form.set('file', new File([await picture(30, 20).png().toBuffer()], 'x.png'))
    for (const name of ['credit', 'licence', 'locale']) form.set(name, '')
    const sent = new Response(form)
    const body = Buffer.from(await sent.arrayBuffer())
    const type = sent.headers.get('content-type') ?? ''
    const headers = {
      'content-type': type,
      origin: newsroom.origin,
      'sec-fetch-site': 'same-origin',
    }
    return wire.post('/admin/media/upload', { headers, body })
  }
  expect((await send()).status).toBe(401)
  const auditor = await hire(newsroom, 'Otto', 'auditor')
  await wire.signIn(auditor.email, auditor.password)
  expect(await send()).toMatchObject({ status: 403, text: '{"code":"not_allowed"}' })
})

for (const [deviceScaleFactor, chosen] of [
  [2, /\/800\.avif$/],
  [3, /\/1200\.avif$/],
] as const)
  test(`an article with a picture weighs at most 110 kB on a telephone (${deviceScaleFactor}×)`, async ({
    newsroom,
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: newsroom.origin,
      viewport: { width: 390, height: 844 },
      deviceScaleFactor,
      isMobile: true,
    })
    const page = await context.newPage()
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    let bytes = 0
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    const heaviest = '/en/news/the-ferry-that-also-lends-books'
    await page.goto(heaviest, { waitUntil: 'networkidle' })
    const lead = page.getByRole('main').locator('figure img').first()
    await expect(lead).toHaveAttribute('fetchpriority', 'high')
    const seen = await lead.evaluate((image: HTMLImageElement) => [
      image.currentSrc,
      image.naturalWidth,
    ])
    expect(seen).toEqual([expect.stringMatching(chosen), expect.any(Number)])
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThanOrEqual(110_000)
    await context.close()
  })

test('a picture keeps its place free, and its words say which language they are', async ({
  stranger,
}) => {
  await stranger.goto('/fr/actualites/sur-le-zambeze-cent-lumieres-montrent-le-debarcadere')
  const figure = stranger.getByRole('figure').first()
  const image = figure.getByRole('img')
  await expect(image).toHaveAccessibleName(/^Au crépuscule/)
  const [width, height] = [await image.getAttribute('width'), await image.getAttribute('height')]
  expect(Number(width) / Number(height)).toBeCloseTo(1.5, 1)
  await expect(figure).toContainText('Inês Carvoeiro/IRCB')
  const full = figure.getByRole('link', { name: /^Télécharger/ })
  const answer = await stranger.request.get((await full.getAttribute('href')) ?? '')
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
  expect(await answer.text()).toContain('Inês Carvoeiro/IRCB')
})
