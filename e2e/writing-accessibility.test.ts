import type { Engine } from '#db/client.ts'
import { openBackstage } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { inspectAddress, inspectScreen } from './inspection.ts'
import { openStory, openTranslation, writeText } from './writing.ts'

let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

test('axe and html-validate find nothing where texts are written and previewed', async ({
  staffPage,
}) => {
  test.setTimeout(300_000)
  const texts = { p1: 'One', p2: 'Two', p3: 'Three', p4: 'Four' }
  const { storyUid, articleUid } = await openStory('Everything at once', texts)
  const rows = { title: 'Todo', p1: 'Um', p2: 'Dois', p3: 'Três' }
  const translation = await openTranslation(storyUid, 'ar', rows)
  const page = await staffPage('Axel', 'author', 'translator')
  const untitled = await openTranslation(storyUid, 'pt')
  for (const uid of [articleUid, translation, untitled])
    expect(await inspectAddress(page, `/admin/preview/${uid}`)).toEqual([])
  const text = page.getByRole('textbox', { name: 'Text' })
  expect(await inspectAddress(page, `/admin/articles/${articleUid}/edit`, text)).toEqual([])

  await page.getByRole('button', { name: 'Link' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await inspectScreen(page, 'link')).toEqual([])
  await page.keyboard.press('Escape')

  await writeText(articleUid, 'Everything at once', { p1: 'One!', p2: 'Two', p4: 'Four' })
  await text.click()
  await page.keyboard.type('Mine ')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('heading', { name: 'Somebody else saved first' })).toBeVisible()
  expect(await inspectScreen(page, 'conflict')).toEqual([])

  page.on('dialog', (dialog) => dialog.accept())
  const row = page.locator('[data-row=p1]').getByRole('textbox')
  const room = `/admin/articles/${translation}/translate`
  expect(await inspectAddress(page, room, row)).toEqual([])
  await row.click()
  await expect(page.getByRole('toolbar')).toBeVisible()
  expect(await inspectScreen(page, 'row')).toEqual([])
})
