import { expect, type Page } from '@playwright/test'
import { hire, openSignedIn, signIn, test } from './fixtures.ts'

const AUTHOR_TITLE = 'A bell rope for every landing'

test('the printed link makes the first administrator, once', async ({ emptyNewsroom, browser }) => {
  const welcome = await emptyNewsroom.welcome
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(welcome)
  await page.getByLabel('Name').fill('Inga Holt')
  await page.getByLabel('E-mail').fill('inga@newsroom.example')
  await page.getByLabel('New password', { exact: true }).fill('seven herons above the weir')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await expect(page.getByRole('heading', { name: 'What waits for you' })).toBeVisible()
  await page.context().clearCookies()
  const again = await page.goto(welcome)
  expect(again?.status()).toBeGreaterThanOrEqual(400)
  await expect(page.getByText('This link doesn’t work any more')).toBeVisible()
  await page.goto(`${emptyNewsroom.origin}/admin/sign-in`)
  await signIn(page, { email: 'inga@newsroom.example', password: 'seven herons above the weir' })
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
  const entry = stranger.locator('main article', { hasText: AUTHOR_TITLE })
  await expect(entry.getByRole('link', { name: 'Português' })).toBeVisible()
  await entry.getByRole('link', { name: AUTHOR_TITLE }).click()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(AUTHOR_TITLE)
  await expect(stranger.getByText('Ring twice before you cast off.')).toBeVisible()
  await stranger.getByRole('link', { name: 'Português' }).first().click()
  await expect(stranger.locator('html')).toHaveAttribute('lang', 'pt')
  await expect(stranger.getByText('Toque duas vezes antes de largar.')).toBeVisible()
})

const cardOf = (page: Page, language: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: language }) })

async function writeStory(page: Page): Promise<string> {
  await page.goto('/admin/stories/new')
  await page.getByLabel('Category').selectOption('Project News')
  await page.getByRole('button', { name: 'Create and write' }).click()
  await page.getByLabel('Title').fill(AUTHOR_TITLE)
  await page.getByLabel('Summary').fill('Fog closes more crossings than floods do.')
  await page.getByRole('textbox', { name: 'Text' }).click()
  await page.keyboard.type('Ring twice before you cast off.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').getByText(/Saved/)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the story' }).click()
  await expect(page.getByRole('heading', { level: 1, name: AUTHOR_TITLE })).toBeVisible()
  return page.url()
}

async function translateStory(page: Page, story: string): Promise<void> {
  await page.goto(story)
  await page.getByRole('button', { name: /Português/ }).click()
}
