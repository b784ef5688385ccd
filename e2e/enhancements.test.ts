import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

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
