import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Engine } from '#db/client.ts'
import { openBackstage } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { openStory, openTranslation, writeText } from './writing.ts'

let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

/** What axe finds, and what is wider than the screen, light and dark, wide and narrow. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations)
        faults.push(`${colorScheme} ${width}: ${id} ${nodes[0]?.html}`)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) faults.push(`${width}: wider than the screen by ${overflow}`)
    }
  return faults
}

test('axe finds nothing where texts are written, and nothing is wider than a phone', async ({
  staffPage,
}) => {
  test.setTimeout(180_000)
  const texts = { p1: 'One', p2: 'Two', p3: 'Three', p4: 'Four' }
  const { storyUid, articleUid } = await openStory('Everything at once', texts)
  const rows = { title: 'Todo', p1: 'Um', p2: 'Dois', p3: 'Três' }
  const translation = await openTranslation(storyUid, 'ar', rows)
  const page = await staffPage('Axel', 'author', 'translator')
  await page.goto(`/admin/articles/${articleUid}/edit`)
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeVisible()
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('button', { name: 'Link' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')

  await writeText(articleUid, 'Everything at once', { p1: 'One!', p2: 'Two', p4: 'Four' })
  await page.getByRole('textbox', { name: 'Text' }).click()
  await page.keyboard.type('Mine ')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('heading', { name: 'Somebody else saved first' })).toBeVisible()
  expect(await faultsOf(page)).toEqual([])

  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(`/admin/articles/${translation}/translate`)
  await page.locator('[data-row=p1]').getByRole('textbox').click()
  await expect(page.getByRole('toolbar')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
})
