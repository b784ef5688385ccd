import type { Page } from '@playwright/test'
import type { Newsroom } from '#bin/newsroom.ts'
import { openBackstage, placeStory, type Standing } from './backstage.ts'
import { expect, test } from './fixtures.ts'

let placed = 0

/** A story of the program's own, so that nobody who acts here wrote any of it. */
async function place(newsroom: Newsroom, standing: Standing) {
  placed += 1
  const title = `Moves of a ferry ${process.pid} ${placed}`
  const backstage = await openBackstage(newsroom)
  const text = { title, summary: 'In one line', words: 'Words of the body' }
  const story = await placeStory(standing, text)
  await backstage.close()
  return { ...story, title, path: `/admin/stories/${story.storyUid}` }
}

const card = (page: Page, language = 'English') => page.getByRole('region', { name: language })
const choose = async (page: Page, act: string) => {
  await card(page).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
}

test('a reviewer sends a text back in words, and they stand beside it', async ({
  newsroom,
  staffPage,
}) => {
  const story = await place(newsroom, 'in_review')
  const page = await staffPage('Rosa', 'reviewer:en')
  await page.getByRole('link', { name: story.title }).click()
  await card(page).getByRole('button', { name: 'Request changes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Request changes to English' })
  const comment = dialog.getByLabel('What should change?')
  await comment.fill(' ')
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await expect(comment).toHaveAccessibleDescription('Say what should change.')
  await expect(comment).toBeFocused()
  await comment.fill('Name the landing.')
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await expect(dialog).toBeHidden()
  await expect(card(page)).toContainText('Changes requested')
  await expect(card(page)).toContainText('Name the landing.')
  await expect(page.getByRole('list').filter({ hasText: 'requested changes to' })).toContainText(
    'Rosa requested changes to English',
  )
})

test('approved and published, a text is there at the next request', async ({
  newsroom,
  staffPage,
  stranger,
}) => {
  const story = await place(newsroom, 'in_review')
  const publicPath = `/en/news/${story.slug}`
  expect((await stranger.goto(publicPath))?.status()).toBe(404)
  const reviewer = await staffPage('Rafael', 'reviewer:en')
  await reviewer.goto(story.path)
  await expect(card(reviewer).getByRole('button', { name: 'Publish' })).toHaveCount(0)
  await card(reviewer).getByRole('button', { name: 'Approve' }).click()
  await expect(card(reviewer)).toContainText('Approved')

  const publisher = await staffPage('Paula', 'publisher:en')
  await publisher.getByRole('link', { name: story.title }).click()
  await card(publisher).getByRole('button', { name: 'Publish' }).click()
  await publisher.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(card(publisher)).toContainText('Live')
  expect((await stranger.goto(publicPath))?.status()).toBe(200)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(story.title)
})

test('published without review, the reason stays shown until somebody else approves', async ({
  newsroom,
  staffPage,
}) => {
  const story = await place(newsroom, 'draft')
  const publisher = await staffPage('Petra', 'publisher:en')
  await publisher.goto(story.path)
  await choose(publisher, 'Publish without review')
  const dialog = publisher.getByRole('dialog')
  await dialog.getByLabel('Why can’t it wait for a review?').fill('High water tonight')
  await dialog.getByRole('button', { name: 'Publish without review' }).click()
  await expect(card(publisher)).toContainText('High water tonight')
  await expect(card(publisher).getByRole('button', { name: 'Approve now' })).toHaveCount(0)

  const reviewer = await staffPage('Ruben', 'reviewer:en')
  await expect(reviewer.getByRole('heading', { name: /^Published without review/ })).toBeVisible()
  await reviewer.getByRole('link', { name: story.title }).click()
  await card(reviewer).getByRole('button', { name: 'Approve now' }).click()
  await expect(card(reviewer)).not.toContainText('High water tonight')
})

test('withdrawn, restored and removed: readers see each at once', async ({
  newsroom,
  staffPage,
  stranger,
}) => {
  const story = await place(newsroom, 'live')
  const publicPath = `/en/news/${story.slug}`
  const page = await staffPage('Pilar', 'publisher:en')
  await page.goto(story.path)
  await choose(page, 'Withdraw')
  const window = page.getByRole('alertdialog')
  await window.getByLabel('Note for readers').fill('The figures were wrong.')
  await window.getByRole('button', { name: 'Withdraw' }).click()
  await expect(card(page)).toContainText('The figures were wrong.')
  expect((await stranger.goto(publicPath))?.status()).toBe(200)
  await expect(stranger.getByText('The figures were wrong.')).toBeVisible()

  await choose(page, 'Restore')
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(card(page)).not.toContainText('The figures were wrong.')
  await stranger.goto(publicPath)
  await expect(stranger.getByText('The figures were wrong.')).toHaveCount(0)

  await choose(page, 'Remove')
  await window.getByLabel('Note for readers').fill('Removed on request.')
  await window.getByRole('button', { name: 'Remove' }).click()
  await expect(card(page)).toContainText('Removed')
  expect((await stranger.goto(publicPath))?.status()).toBe(410)
})

test('a discarded draft is gone from work, and readers never notice', async ({
  newsroom,
  staffPage,
  stranger,
}) => {
  const story = await place(newsroom, 'draft')
  const page = await staffPage('Dora', 'author:en')
  await page.goto(story.path)
  await choose(page, 'Discard draft')
  const window = page.getByRole('alertdialog')
  await window.getByRole('button', { name: 'Cancel' }).click()
  await expect(card(page).getByText('Draft', { exact: true })).toBeVisible()
  await choose(page, 'Discard draft')
  await window.getByRole('button', { name: 'Discard' }).click()
  await expect(window).toBeHidden()
  await expect(card(page).getByText('Draft', { exact: true })).toHaveCount(0)
  expect((await stranger.goto(`/en/news/${story.slug}`))?.status()).toBe(404)
})

test('who decides on an older state is told so, and keeps what was typed', async ({
  newsroom,
  staffPage,
}) => {
  const story = await place(newsroom, 'in_review')
  const late = await staffPage('Lena', 'reviewer:en')
  await late.goto(story.path)
  await card(late).getByRole('button', { name: 'Request changes' }).click()
  const comment = late.getByRole('dialog').getByLabel('What should change?')
  await comment.fill('Shorter, please.')

  const early = await staffPage('Emil', 'reviewer:en')
  await early.goto(story.path)
  await card(early).getByRole('button', { name: 'Approve' }).click()
  await expect(card(early)).toContainText('Approved')

  await late.getByRole('dialog').getByRole('button', { name: 'Send back' }).click()
  await expect(late.getByRole('alert')).toContainText('Somebody changed this while you had it open')
  await expect(comment).toHaveValue('Shorter, please.')
  await late.getByRole('button', { name: 'Show what is there now' }).click()
  await expect(late.getByRole('dialog')).toBeHidden()
  await expect(card(late)).toContainText('Approved')
})

test('an older text is put back as the newest draft of its language', async ({
  newsroom,
  staffPage,
}) => {
  const story = await place(newsroom, 'discarded')
  const page = await staffPage('Abel', 'author:en')
  await page.goto(`/admin/articles/${story.articleUid}/revisions`)
  await page.getByRole('button', { name: 'Put back' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put back' }).click()
  await expect(page.getByRole('row', { name: /^2 / })).toContainText('Newest')
  await page.goto(story.path)
  await expect(card(page)).toContainText('Draft')
  await expect(page.getByText('put an older text of')).toBeVisible()
})
