import type { Page } from '@playwright/test'
import { needArticle } from '#db/articles.ts'
import type { Engine } from '#db/client.ts'
import { reader } from '#db/client.ts'
import { openBackstage } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { openStory, openTranslation } from './writing.ts'

let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.locator('[data-save-state]')).toContainText('Saved at')
}
const kindsOf = async (articleUid: string) =>
  (await needArticle(reader(), articleUid)).head?.body.content.map(({ type }) => type)

test('a quote is set large, given its name and ended, by the keyboard alone', async ({
  staffPage,
}) => {
  const { articleUid } = await openStory('Quotes', { p1: 'Nobody waits any more.', p2: 'After' })
  const page = await staffPage('Quinn', 'author:en')
  await page.goto(`/admin/articles/${articleUid}/edit`)
  await page.getByLabel('Place (dateline)').fill('LINZ')
  await bodyOf(page).getByText('Nobody waits').click()
  await page.keyboard.press('ControlOrMeta+Shift+9')
  await save(page)
  await page.getByRole('button', { name: 'Send to review' }).click()
  await expect(page.getByText('Say whose words the quotation set large is.')).toBeVisible()

  await bodyOf(page).getByText('Nobody waits').click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ada, ferry pilot')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Between')
  await page.getByRole('button', { name: 'End of the news' }).click()
  await save(page)
  expect(await kindsOf(articleUid)).toEqual(['pullQuote', 'paragraph', 'ends', 'paragraph'])

  await page.goto(`/admin/preview/${articleUid}`)
  const quote = page.locator('.pull-quote')
  await expect(quote.locator('blockquote')).toHaveText('Nobody waits any more.')
  await expect(quote.locator('figcaption')).toHaveText('Ada, ferry pilot')
  await expect(page.locator('.dateline')).toHaveText(/^LINZ, /)
  await expect(page.getByRole('heading', { name: 'Notes to editors' })).toBeVisible()
})

test('a translation’s rows say what is a quote and whose, and place comes with them', async ({
  staffPage,
}) => {
  const { storyUid, articleUid } = await openStory('Rows', { p1: 'Nobody waits.' })
  const author = await staffPage('Rita', 'author:en')
  await author.goto(`/admin/articles/${articleUid}/edit`)
  await author.getByLabel('Place (dateline)').fill('LINZ')
  await bodyOf(author).getByText('Nobody waits').click()
  await author.keyboard.press('ControlOrMeta+Shift+9')
  await author.keyboard.press('Enter')
  await author.keyboard.type('Ada, pilot')
  await save(author)

  const translation = await openTranslation(storyUid, 'pt')
  const page = await staffPage('Teo', 'translator:pt')
  await page.goto(`/admin/articles/${translation}/translate`)
  const kinds = page.locator('.unit-kind')
  await expect(kinds).toHaveText([
    'Title',
    'Summary',
    'Place',
    'Quotation set large',
    'Whose words they are',
  ])
  await page.getByRole('textbox', { name: /Place/ }).fill('Linz')
  await save(page)
  expect((await needArticle(reader(), translation)).head?.dateline).toBe('Linz')
})
