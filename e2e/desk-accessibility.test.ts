import type { Page } from '@playwright/test'
import { expect, hire, signIn, test } from './fixtures.ts'
import { inspectAddress } from './inspection.ts'

const ROLES = ['author', 'translator', 'reviewer', 'publisher', 'desk_admin', 'admin']

test('axe and html-validate find nothing on any screen of the desk, light and dark, wide and narrow', async ({
  newsroom,
  browser,
}) => {
  test.setTimeout(600_000)
  const context = await browser.newContext({ baseURL: newsroom.origin, bypassCSP: true })
  const page = await context.newPage()
  await page.goto('/admin/sign-in')
  await signIn(page, await hire(newsroom, 'Axel', ...ROLES))
  const faults: string[] = []
  for (const path of await screens(page)) faults.push(...(await inspectAddress(page, path)))
  expect(faults).toEqual([])
  await context.close()
})

test('a move is made by the keyboard alone, and the focus comes back', async ({ staffPage }) => {
  const page = await staffPage('Kay', 'publisher')
  await page.goto('/admin/stories?public=live&locale=en')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/admin\/stories\/[0-9a-f-]{36}$/)
  const more = page.getByRole('region', { name: 'English' }).getByRole('button', { name: 'More' })
  await more.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Remove English' })
  await expect(dialog.getByLabel('Note for readers')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(more).toBeFocused()
})

/** One of each: what lies behind the first story and its first language too. */
async function screens(page: Page): Promise<string[]> {
  await page.goto('/admin/stories?work=changes_requested')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.waitForURL(/\/admin\/stories\/[0-9a-f-]{36}$/)
  const story = new URL(page.url()).pathname
  const link = (name: string) =>
    page.getByRole('main').getByRole('link', { name, exact: true }).first().getAttribute('href')
  const [revisions, preview] = [await link('Revisions'), await link('Preview')]
  await page.goto('/admin/media?kind=image')
  const pictures = page.getByRole('list', { name: /^Pictures and documents/ })
  const picture = await pictures.getByRole('link').first().getAttribute('href')
  return [
    ...['/admin', '/admin/stories', '/admin/stories/new', '/admin/import', '/admin/settings'],
    ...['/admin/nowhere', story, `${story}/history`, revisions ?? '', preview ?? ''],
    ...[`${story}/details`, '/admin/front/en', '/admin/banner', '/admin/directory/topic'],
    ...['/admin/directory/person/new', '/admin/directory/contact/new'],
    ...['/admin/media', picture ?? ''],
  ]
}
