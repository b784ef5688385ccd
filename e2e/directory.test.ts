import type { Page } from '@playwright/test'
import { openBackstage, placeStory } from './backstage.ts'
import { expect, hire, openSignedIn, test } from './fixtures.ts'

const EDITOR = ['publisher', 'desk_admin'] as const
const field = (page: Page, language: string, label: string) =>
  page.getByRole('group', { name: language, exact: true }).getByLabel(label, { exact: true })

/** Makes something of a kind from its list, in English. */
async function make(page: Page, kind: string, add: string, words: Record<string, string>) {
  await page.getByRole('link', { name: 'Directory', exact: true }).click()
  await page.getByRole('navigation', { name: 'What the directory holds' }).getByText(kind).click()
  await page.getByRole('link', { name: add }).click()
  for (const [label, said] of Object.entries(words)) await field(page, 'English', label).fill(said)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: words.Name ?? '' })).toBeVisible()
}

/** Picks by typing and the keyboard alone. */
async function pick(page: Page, label: string, typed: string, whole: string) {
  await page.getByRole('combobox', { name: label }).focus()
  await page.keyboard.type(typed)
  await expect(page.getByRole('option', { name: whole })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('what an editor names on a story and corrects in it, readers see', async ({
  newsroom,
  staffPage,
  stranger,
}) => {
  const own = `${process.pid}`
  const backstage = await openBackstage(newsroom)
  const text = { title: `Ferry of the ${own}th mile`, summary: 'One line', words: 'Nine boats.' }
  const story = await placeStory('live', text)
  await backstage.close()
  const page = await staffPage('Edda', ...EDITOR)
  await make(page, 'Topics', 'Add a topic', { Name: `Ropes ${own}` })
  await make(page, 'People', 'Add a person', { Name: `Ana Sá ${own}`, Role: 'Ferrywoman' })

  await page.goto(`/admin/stories/${story.storyUid}`)
  await page.getByRole('link', { name: 'Change What belongs to it' }).click()
  await pick(page, 'Topics', 'ropes', `Ropes ${own}`)
  await pick(page, 'Countries', 'portu', 'Portugal')
  await pick(page, 'Byline', 'ana', `Ana Sá ${own}`)
  await page.getByRole('button', { name: 'Save' }).click()
  const details = page.getByRole('region', { name: 'What belongs to it' })
  await expect(details).toContainText(`Ropes ${own}`)
  await expect(details).toContainText('Readers don’t see the newest of this yet')
  await stranger.goto(`/en/news/${story.slug}`)
  await expect(stranger.getByRole('main')).not.toContainText(`Ana Sá ${own}`)

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByLabel('Summary').fill('Another line')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.goto(`/admin/stories/${story.storyUid}`)
  const card = page.getByRole('region', { name: 'English' })
  await card.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Publish without review' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('What belongs to the story')
  await dialog.getByLabel('Why can’t it wait for a review?').fill('Readers were misled')
  await dialog.getByLabel('A correction').check()
  const note = dialog.getByLabel('Note on the change')
  await dialog.getByRole('button', { name: 'Publish without review' }).click()
  await expect(note).toBeFocused()
  await note.fill('There are ten boats, not nine.')
  await dialog.getByRole('button', { name: 'Publish without review' }).click()
  await expect(dialog).toBeHidden()
  await expect(details).not.toContainText('Readers don’t see')

  await stranger.goto(`/en/news/${story.slug}`)
  const main = stranger.getByRole('main')
  await expect(main).toContainText('There are ten boats, not nine.')
  await expect(main.getByRole('link', { name: `Ana Sá ${own}` })).toBeVisible()
  await expect(main.getByRole('link', { name: `Ropes ${own}` })).toBeVisible()
  for (const list of [`topics/ropes-${own}`, `people/ana-sa-${own}`, 'countries/pt']) {
    await stranger.goto(`/en/${list}`)
    await expect(stranger.getByRole('article').first()).toContainText(text.title)
  }
})

test('a refusal stands beside its field and keeps what was typed', async ({ staffPage }) => {
  const page = await staffPage('Rufus', 'publisher:en')
  await page.goto('/admin/directory/contact/new')
  await field(page, 'Français', 'Role').fill('Presse')
  await page.getByLabel('E-mail').fill('press@newsroom.example')
  await page.getByRole('button', { name: 'Save' }).click()
  const name = field(page, 'Français', 'Name')
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription('Give it a name here first.')
  await expect(page.getByLabel('E-mail')).toHaveValue('press@newsroom.example')
})

test('what is retired is offered in no form, and can be taken back', async ({ staffPage }) => {
  const page = await staffPage('Rita', ...EDITOR)
  const name = `Ferries of ${process.pid}`
  await make(page, 'Series', 'Add a series', { Name: name })
  await page.getByRole('main').getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Retire' }).click()
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible()
  const authority = page.url()
  await page.goto('/admin/stories')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Change What belongs to it' }).click()
  await page.getByRole('combobox', { name: 'Series' }).fill(name)
  await expect(page.getByText('Nothing matches.')).toBeVisible()
  await page.goto(authority)
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByRole('button', { name: 'Retire' })).toBeVisible()
})

test('an editor keeps a story at the top of a front page and lets it go', async ({
  staffPage,
  stranger,
}) => {
  const page = await staffPage('Fritz', 'publisher:de')
  await page.getByRole('link', { name: 'Front page' }).click()
  await expect(page).toHaveURL(/\/admin\/front\/de$/)
  const story = page.getByRole('combobox', { name: 'Story' })
  await story.fill('Anleger')
  await page.getByRole('option').first().click()
  await page.getByLabel('Place').last().selectOption('Lead')
  await page.getByRole('button', { name: 'Keep at the top' }).click()
  const held = page.getByRole('region', { name: 'Kept at the top' })
  const title = (await held.getByRole('link').first().textContent()) ?? ''
  await stranger.goto('/de')
  await expect(stranger.getByRole('article').first()).toContainText(title)
  await held.getByRole('button', { name: 'Take off' }).click()
  await expect(held).toBeHidden()
})

test('who may not keep the directory or arrange a front page finds no such screen', async ({
  newsroom,
  browser,
}) => {
  const person = await hire(newsroom, 'Olga', 'author', 'translator', 'reviewer', 'auditor')
  const page = await openSignedIn(browser, newsroom, person)
  for (const link of ['Directory', 'Front page'])
    await expect(page.getByRole('link', { name: link, exact: true })).toHaveCount(0)
  for (const path of ['/admin/directory/topic', '/admin/directory/person/new', '/admin/front/en']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found')
  }
  await page.context().close()
})
