import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { inspectAddress } from './inspection.ts'

/** What the page's own policy, or anything else, complained of. */
function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}

test('a reader is offered the page in their own language, once, and never sent there', async ({
  newsroom,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: newsroom.origin, locale: 'ar-EG' })
  const page = await context.newPage()
  const heard = complaints(page)
  await page.goto('/en')
  const offer = page.locator('[data-offers]:visible')
  await expect(offer).toHaveCount(1)
  await expect(offer).toHaveAttribute('lang', 'ar')
  await expect(offer).toHaveAttribute('dir', 'rtl')
  await expect(offer.getByRole('link')).toHaveAttribute('href', '/ar')
  await offer.getByRole('button').click()
  await expect(offer).toHaveCount(0)
  await page.goto('/de')
  await expect(offer).toHaveCount(0)
  expect(heard).toEqual([])
  await context.close()
})

test('who reads the page in their own language is offered nothing', async ({
  newsroom,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: newsroom.origin, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/en')
  await expect(page.getByRole('group', { name: 'Appearance' })).toBeVisible()
  await expect(page.locator('[data-offers]:visible')).toHaveCount(0)
  await context.close()
})

const STORY = '/en/news/forty-three-countries-adopt-a-common-standard-for-small-ferries'

test('a link is copied at a click, and a browser that refuses is heard', async ({
  newsroom,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: newsroom.origin })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const heard = complaints(page)
  await page.goto(STORY)
  const button = page.locator('#copy-link-button')
  await button.click()
  await expect(button).toHaveText('Link copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(newsroom.origin + STORY)
  await expect(button).toHaveText('Copy link')
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await button.click()
  await expect(button).toHaveText('Your browser did not let us copy')
  expect(heard).toEqual([])
  await context.close()
})

test('the device’s own sharing is offered where there is one, with title and address', async ({
  newsroom,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: newsroom.origin })
  const page = await context.newPage()
  await page.addInitScript(() => {
    navigator.share = (data) => {
      document.body.dataset.shared = JSON.stringify(data)
      return Promise.reject(new DOMException('', 'AbortError'))
    }
  })
  const heard = complaints(page)
  await page.goto(STORY)
  await page.locator('#native-share-button').click()
  const shared = JSON.parse((await page.locator('body').getAttribute('data-shared')) ?? '')
  expect(shared).toEqual({
    title: await page.locator('h1').textContent(),
    url: newsroom.origin + STORY,
  })
  expect(heard).toEqual([])
  await context.close()
})

test('light or dark stays as chosen, on every page, and goes back to the device’s', async ({
  newsroom,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: newsroom.origin, colorScheme: 'light' })
  const page = await context.newPage()
  const heard = complaints(page)
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).background)
  await page.goto('/en')
  const light = await ground()
  const choice = page.getByRole('group', { name: 'Appearance' })
  await choice.getByRole('button', { name: 'Dark' }).click()
  await expect(choice.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
  const dark = await ground()
  expect(dark).not.toBe(light)
  await page.goto('/ar')
  expect(await ground()).toBe(dark)
  await page.goto('/en')
  await choice.getByRole('button', { name: 'As my device' }).click()
  expect(await ground()).toBe(light)
  expect(await context.cookies()).toEqual([])
  expect(heard).toEqual([])
  await context.close()
})

test('without scripts none of these controls is there', async ({ stranger }) => {
  await stranger.goto('/en')
  await expect(stranger.getByRole('button')).toHaveCount(0)
  await expect(stranger.locator('[data-offers]:visible')).toHaveCount(0)
})

test('the browser fetches a page ahead when the pointer rests on its link', async ({
  newsroom,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: newsroom.origin })
  const page = await context.newPage()
  const heard = complaints(page)
  const rules = context.waitForEvent('response', (response) =>
    response.url().endsWith('/speculation-rules.json'),
  )
  await page.goto('/en')
  expect((await rules).headers()['content-type']).toBe('application/speculationrules+json')
  const link = page.getByRole('main').getByRole('article').getByRole('link').first()
  const address = new URL((await link.getAttribute('href')) ?? '', newsroom.origin).href
  const ahead = context.waitForEvent('request', (request) => request.url() === address)
  await link.hover()
  expect((await ahead).headers()['sec-purpose']).toContain('prefetch')
  expect(heard).toEqual([])
  await context.close()
})

test('what cannot wait stands on every page of its language, and who has read it folds it', async ({
  newsroom,
  browser,
  staffPage,
  stranger,
}) => {
  const desk = await staffPage('Paule', 'publisher:fr')
  await desk.goto('/admin/banner')
  await expect(desk.getByRole('heading', { level: 2 })).toHaveText(['Français'])
  await desk.getByLabel('Heading').fill('Crue de la Loire')
  await desk.getByLabel('What readers should know or do').fill('Quittez les quais.')
  await desk.getByLabel('Link', { exact: true }).fill('/fr/actualites')
  await desk.getByRole('button', { name: 'Put it up' }).click()
  await expect(desk.getByLabel('Words of the link')).toBeFocused()
  await desk.getByLabel('Words of the link').fill('Où aller')
  await desk.getByLabel('Ends on').fill('2090-01-02')
  await desk.getByRole('button', { name: 'Put it up' }).click()
  await expect(desk.getByText('Stands on every page until 3 January 2090')).toBeVisible()

  for (const path of ['/fr', '/fr/actualites', '/fr/nowhere']) {
    await stranger.goto(path)
    const banner = stranger.getByRole('region', { name: 'Avis important' })
    await expect(banner).toContainText('Quittez les quais.')
    await expect(banner.getByRole('link')).toHaveAttribute('href', '/fr/actualites')
    await banner.locator('summary').focus()
    await stranger.keyboard.press('Enter')
    await expect(banner.getByText('Quittez les quais.')).toBeHidden()
    await expect(banner.getByText('Crue de la Loire')).toBeVisible()
  }
  await stranger.goto('/en')
  await expect(stranger.locator('.banner')).toHaveCount(0)

  const context = await browser.newContext({ baseURL: newsroom.origin, bypassCSP: true })
  const page = await context.newPage()
  const said = page.getByText('Quittez les quais.')
  expect(await inspectAddress(page, '/fr')).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.banner')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.locator('.banner summary').click()
  await page.goto('/fr/actualites')
  await expect(page.getByText('Crue de la Loire')).toBeVisible()
  await expect(said).toBeHidden()
  expect(await context.cookies()).toEqual([])

  await desk.getByLabel('Heading').fill('La Loire monte encore')
  await desk.getByRole('button', { name: 'Change it' }).click()
  await expect(desk.getByLabel('Heading')).toHaveValue('La Loire monte encore')
  await expect.poll(async () => (await page.reload())?.status()).toBe(200)
  await expect(said).toBeVisible()
  await desk.getByRole('button', { name: 'Take it down' }).click()
  await expect(desk.getByText('No notice stands on these pages.')).toBeVisible()
  await page.reload()
  await expect(page.locator('.banner')).toHaveCount(0)
  await context.close()
})
