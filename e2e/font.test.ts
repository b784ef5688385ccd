import { houseFont } from '#db/media/testing/fonts.ts'
import { pdf } from '#db/media/testing/pictures.ts'
import { expect, test } from './fixtures.ts'
import { inspectAddress } from './inspection.ts'

/** In the reader's page: what moved there. */
declare const shifts: unknown[]

/** A file is looked at in a process of its own, behind whatever readers ask. */
const DEVELOPED = { timeout: 30_000 }

const preloads = (html: string) => html.match(/<link rel="preload" as="font"[^>]*>/g) ?? []

test('a newsroom’s own font is loaded where it is needed, moves nothing, and leaves no trace', async ({
  newsroom,
  browser,
  staffPage,
}) => {
  const desk = await staffPage('Ada', 'admin:*')
  await desk.goto('/admin/settings')
  await desk.getByRole('link', { name: 'Brand font' }).click()
  const html = async (path: string) => {
    const response = await desk.request.get(path)
    const policy = response.headers()['content-security-policy'] ?? ''
    return { text: await response.text(), mayLoadFonts: policy.includes("font-src 'self'") }
  }
  const former = await html('/en')
  expect(former.text).not.toContain('@font-face')
  expect(former.mayLoadFonts).toBe(false)

  await test.step('a file that is no font is refused, whatever it is called', async () => {
    const file = { name: 'house.ttf', mimeType: 'font/ttf', buffer: pdf(1) }
    await desk.getByLabel('Font file').setInputFiles(file)
    await desk.getByRole('button', { name: 'Upload' }).click()
    await expect(desk.getByRole('main').getByRole('alert')).toContainText(
      'no font that can be used',
    )
  })

  await test.step('one is split and in use at once', async () => {
    const file = { name: 'house.woff2', mimeType: 'font/woff2', buffer: houseFont('latin') }
    await desk.getByLabel('Font file').setInputFiles(file)
    await desk.getByRole('button', { name: 'Upload' }).click()
    await expect(desk.getByText('Source Serif 4 Regular is ready.')).toBeVisible(DEVELOPED)
    await expect(desk.getByRole('row', { name: /^Latin/ })).toContainText('Source Serif 4')
    await expect(desk.getByRole('row', { name: /^Arabic/ })).toContainText('readers’ devices')
  })

  await test.step('a page of its script fetches one file, and stands still when it comes', async () => {
    const { text, mayLoadFonts } = await html('/en')
    expect(preloads(text)).toHaveLength(1)
    expect(mayLoadFonts).toBe(true)
    const context = await browser.newContext({ baseURL: newsroom.origin })
    const page = await context.newPage()
    const heard: string[] = []
    page.on('console', (message) => heard.push(message.text()))
    const asked: string[] = []
    const gate = Promise.withResolvers<void>()
    await page.route('**/*.woff2', async (route) => {
      asked.push(route.request().url())
      await gate.promise
      await route.continue()
    })
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] })
      const note = (list: PerformanceObserverEntryList) => {
        for (const entry of list.getEntries()) shifts.push(entry.toJSON())
      }
      new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('/en', { waitUntil: 'domcontentloaded' })
    const measure = () =>
      page.evaluate(() => {
        const headlines = [...document.querySelectorAll('h1, .headline')]
        return headlines.map((headline) => headline.getBoundingClientRect().height)
      })
    // A frame is painted with what stands in.
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))),
    )
    const loaded = () =>
      page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)
    const before = await measure()
    const stoodIn = await loaded()
    gate.resolve()
    await page.evaluate(() => document.fonts.ready)
    await expect.poll(loaded).toBeGreaterThan(stoodIn)
    expect(await page.evaluate(() => document.fonts.check('650 20px Brand'))).toBe(true)
    expect(await measure()).toEqual(before)
    expect(before.length).toBeGreaterThan(5)
    expect(asked).toHaveLength(1)
    expect(await page.evaluate(() => shifts)).toEqual([])
    expect(heard).toEqual([])
    await context.close()
  })

  await test.step('a language it can’t set has nothing of it', async () => {
    const { text, mayLoadFonts } = await html('/ar')
    expect(text).not.toContain('@font-face')
    expect(preloads(text)).toEqual([])
    expect(mayLoadFonts).toBe(false)
  })

  await test.step('axe and html-validate find nothing on the screen with it', async () => {
    const storageState = await desk.context().storageState()
    const seen = { baseURL: newsroom.origin, bypassCSP: true, storageState }
    const context = await browser.newContext(seen)
    expect(await inspectAddress(await context.newPage(), '/admin/settings/font')).toEqual([])
    await context.close()
  })

  await test.step('removed, it leaves the former page', async () => {
    await desk.getByRole('button', { name: 'Remove' }).click()
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(desk.getByRole('button', { name: 'Remove' })).toHaveCount(0)
    expect(await html('/en')).toEqual(former)
  })
})
