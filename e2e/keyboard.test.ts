import type { Engine } from '#db/client.ts'
import { frontPath, newsPath, searchPath } from '#domain/paths.ts'
import { openBackstage } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { kindsOfPage } from './kinds-of-page.ts'
import { unseenFocus } from './screen-faults.ts'

let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

test('the keyboard’s first stop leads past the masthead, and the second to the list', async ({
  stranger,
}) => {
  const lists = [newsPath('en'), newsPath('ar'), searchPath('en', { q: 'ferry' })]
  for (const path of [frontPath('en'), ...lists]) {
    await stranger.goto(path)
    await stranger.keyboard.press('Tab')
    await stranger.keyboard.press('Enter')
    await expect(stranger.getByRole('main')).toBeFocused()
  }
  for (const path of lists) {
    await stranger.goto(path)
    await stranger.keyboard.press('Tab')
    await stranger.keyboard.press('Tab')
    await stranger.keyboard.press('Enter')
    await expect(stranger.locator('#list')).toBeFocused()
    await stranger.keyboard.press('Tab')
    await expect(stranger.locator('article :is(h2, h3) a').first()).toBeFocused()
  }
})

test('the keyboard stops at everything, once and in the order it stands', async ({ stranger }) => {
  test.setTimeout(180_000)
  for (const path of [frontPath('en'), frontPath('ar')]) {
    await stranger.goto(path)
    const all = await stranger.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary')]
        .filter((each) => each.checkVisibility() || each.matches('.skip'))
        .map((each) => each.outerHTML),
    )
    const stops: string[] = []
    for (const _ of all) {
      await stranger.keyboard.press('Tab')
      stops.push(await stranger.evaluate(() => document.activeElement?.outerHTML ?? ''))
    }
    expect(stops).toEqual(all)
  }
})

test('wherever the keyboard is can be seen, on every kind of page, wide and narrow', async ({
  newsroom,
  browser,
}) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ baseURL: newsroom.origin, bypassCSP: true })
  const page = await context.newPage()
  const seen: string[] = []
  let looked = 0
  for (const locale of ['en', 'ar'] as const)
    for (const address of await kindsOfPage(locale)) {
      await page.goto(address)
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [320, 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 640 })
        const { stops, faults } = await unseenFocus(page)
        looked += stops
        seen.push(...faults.map((fault) => `${decodeURI(address)} ${width}: ${fault}`))
      }
    }
  expect(seen).toEqual([])
  expect(looked).toBeGreaterThan(1_500)
  await context.close()
})
