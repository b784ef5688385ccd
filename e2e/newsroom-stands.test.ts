import { expect, type Page } from '@playwright/test'
import { hire, openSignedIn, signIn, test } from './fixtures.ts'

const INGA = {
  name: 'Inga Holt',
  email: 'inga@newsroom.example',
  password: 'seven herons above the weir',
}
const TITLE = 'A bell rope for every landing'

test('the printed link makes the first administrator, once', async ({ emptyNewsroom, browser }) => {
  const welcome = await emptyNewsroom.welcome
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(welcome)
  await page.getByLabel('Name').fill(INGA.name)
  await page.getByLabel('E-mail').fill(INGA.email)
  await page.getByLabel('New password', { exact: true }).fill(INGA.password)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await expect(page.getByRole('heading', { name: 'What waits for you' })).toBeVisible()
  await page.context().clearCookies()
  const again = await page.goto(welcome)
  expect(again?.status()).toBeGreaterThanOrEqual(400)
  await expect(page.getByText('This link doesn’t work any more')).toBeVisible()
  await page.goto(`${emptyNewsroom.origin}/admin/sign-in`)
  await signIn(page, INGA)
  await context.close()
})

test('a story is drafted, translated, approved by another person, published, and read', async ({
  newsroom,
  browser,
  stranger,
}) => {
  test.setTimeout(180_000)
  const open = async (name: string, ...roles: string[]) =>
    openSignedIn(browser, newsroom, await hire(newsroom, name, ...roles))
  const author = await open('Ada', 'author:en')
  const translator = await open('Tome', 'translator:pt')
  const reviewer = await open('Rosa', 'reviewer:*')
  const publisher = await open('Paul', 'publisher:*')

  const story = await writeStory(author)
  await author.getByRole('button', { name: 'Submit for review' }).click()
  await expect(author.getByText('In review').first()).toBeVisible()

  await translateStory(translator, story)
  await translator.goto(story)
  await translator.getByRole('button', { name: 'Submit for review' }).click()

  await reviewer.goto(story)
  for (const language of ['English', 'Português']) {
    await cardOf(reviewer, language).getByRole('button', { name: 'Approve' }).click()
    await expect(cardOf(reviewer, language).getByText('Approved')).toBeVisible()
  }
  await publisher.goto(story)
  for (const language of ['English', 'Português']) {
    await cardOf(publisher, language).getByRole('button', { name: 'Publish' }).click()
    await publisher.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await expect(cardOf(publisher, language).getByText('Live')).toBeVisible()
  }

  await stranger.goto('/en/news')
  const entry = stranger.locator('main article', { hasText: TITLE })
  await expect(entry.getByRole('link', { name: 'Português' })).toBeVisible()
  await entry.getByRole('link', { name: TITLE }).click()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await expect(stranger.getByText('Ring twice before you cast off.', { exact: true })).toBeVisible()
  await stranger.getByRole('link', { name: 'Português' }).first().click()
  await expect(stranger.locator('html')).toHaveAttribute('lang', 'pt')
  await expect(
    stranger.getByText('Toque duas vezes antes de largar.', { exact: true }),
  ).toBeVisible()
})

const cardOf = (page: Page, language: string) => page.getByRole('region', { name: language })

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByRole('status').filter({ hasText: /Saved at/ })).toBeVisible()
}

async function writeStory(page: Page): Promise<string> {
  await page.goto('/admin/stories/new')
  await page.getByLabel('Category').selectOption('Project News')
  await page.getByRole('button', { name: 'Create and write' }).click()
  await page.getByLabel('Title').fill(TITLE)
  await page.getByLabel('Summary').fill('Fog closes more crossings than floods do.')
  await page.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.type('Ring twice before you cast off.')
  await save(page)
  await page.getByRole('link', { name: TITLE }).click()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  return page.url()
}

async function translateStory(page: Page, story: string): Promise<void> {
  await page.goto(story)
  await page.getByRole('button', { name: 'Start translating Português' }).click()
  await expect(page.getByText('Ring twice before you cast off.', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'Translation: Title' }).fill('Uma sineta em cada cais')
  await page
    .getByRole('textbox', { name: 'Translation: Summary' })
    .fill('O nevoeiro fecha mais travessias do que as cheias.')
  await page.getByRole('textbox', { name: 'Translation: Paragraph' }).click()
  await page.keyboard.type('Toque duas vezes antes de largar.')
  await save(page)
  await expect(page.getByText('3 of 3 done')).toBeVisible()
}
