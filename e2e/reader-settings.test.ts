import type { Engine } from '#db/client.ts'
import type { Locale } from '#domain/locales.ts'
import { openBackstage } from './backstage.ts'
import { faintText, lostToColours } from './colour-faults.ts'
import { expect, test } from './fixtures.ts'
import { kindsOfPage } from './kinds-of-page.ts'
import {
  brokenLetters,
  lostText,
  movements,
  smallTargets,
  withTextSpacing,
} from './screen-faults.ts'

/** Scripts of every kind, and the language with the longest words. */
const LANGUAGES: Locale[] = ['en', 'pt', 'de', 'ru', 'ar', 'zh']
/** A screen of 1280 px, and the same at 400 % (WCAG 2.2, 1.4.10). */
const SCREENS = [
  { width: 1280, height: 1024 },
  { width: 320, height: 256 },
]

let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

for (const locale of LANGUAGES)
  test(`nothing is lost or too small to hit at 400 %, or with the text set wide apart (${locale})`, async ({
    newsroom,
    browser,
  }) => {
    test.setTimeout(180_000)
    const context = await browser.newContext({
      baseURL: newsroom.origin,
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const faults: string[] = []
    for (const address of await kindsOfPage(locale)) {
      await page.goto(address)
      const note = (found: string[]) => {
        const { width } = page.viewportSize() ?? {}
        for (const fault of found) faults.push(`${decodeURI(address)} ${width}: ${fault}`)
      }
      for (const size of SCREENS) {
        await page.setViewportSize(size)
        note(await lostText(page))
        note(await smallTargets(page))
        note(await withTextSpacing(page, () => lostText(page)))
      }
      note(await brokenLetters(page))
      note(await movements(page))
    }
    expect(faults).toEqual([])
    await context.close()
  })

test('a reader’s own colours take nothing away', async ({ newsroom, browser }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({
    baseURL: newsroom.origin,
    bypassCSP: true,
    forcedColors: 'active',
    colorScheme: 'dark',
  })
  const page = await context.newPage()
  const faults: string[] = []
  for (const address of [...(await kindsOfPage('en')), '/', '/ar']) {
    await page.goto(address)
    const found = [...(await faintText(page)), ...(await lostToColours(page))]
    faults.push(...found.map((fault) => `${decodeURI(address)} 1280: ${fault}`))
  }
  expect(faults).toEqual([])
  await context.close()
})
