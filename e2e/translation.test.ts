import type { Page } from '@playwright/test'
import type { Engine } from '#db/client.ts'
import { openBackstage } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { linesOf, openStory, openTranslation, textOf, writeText } from './writing.ts'

let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

const status = (page: Page) => page.locator('[data-save-state]')
/** The row whose source says these words. */
const row = (page: Page, source: string) =>
  page.locator('[data-row]').filter({ has: page.getByText(source, { exact: true }) })
const states = (page: Page) =>
  page
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-state')))

/** Two keys that lead to the next row that is not done. */
const CONFIRM = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, modifiers: 2 }
const NEXT = { key: 'F8', code: 'F8', windowsVirtualKeyCode: 119 }

async function openBeside(page: Page, articleUid: string): Promise<void> {
  await page.goto(`/admin/articles/${articleUid}/translate`)
  await expect(page.getByRole('button', { name: /Next unfinished/ })).toBeVisible()
}
/** Goes to the first row that is not done, which has these words; again while no script is there. */
async function goToFirst(page: Page, source: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('F8')
    await expect(row(page, source).getByRole('textbox')).toBeFocused({ timeout: 500 })
  }).toPass()
}
async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(status(page)).toContainText('Saved at')
}

test('a translation is written from the first row to the last without the mouse', async ({
  staffPage,
}) => {
  const { storyUid } = await openStory('Rivers', { p1: 'One', p2: 'Two' })
  const articleUid = await openTranslation(storyUid, 'ar')
  const page = await staffPage('Noor', 'translator:ar')
  await openBeside(page, articleUid)
  await expect(page.getByText('0 of 4 done · 4 to translate')).toBeVisible()
  await goToFirst(page, 'Rivers')
  for (const words of ['الأنهار', 'عن الأنهار', 'واحد']) {
    await page.keyboard.type(words)
    await page.keyboard.press('ControlOrMeta+Enter')
  }
  await expect(page.getByText('3 of 4 done · 1 to translate')).toBeVisible()
  await page.keyboard.type('اثنان')
  const last = row(page, 'Two').getByRole('textbox')
  await expect(last).toBeFocused()
  await expect(last).toHaveAttribute('dir', 'rtl')
  await expect(last).toHaveAttribute('lang', 'ar')
  await save(page)
  await expect(page.getByText('4 of 4 done')).toBeVisible()
  expect(await textOf(articleUid)).toEqual(['الأنهار', 'واحد', 'اثنان'])
})

test('no letter is lost between two rows, however fast the typist', async ({ staffPage }) => {
  const keys = Array.from({ length: 12 }, (_, index) => `p${index + 1}`)
  const { storyUid } = await openStory('Log', Object.fromEntries(keys.map((key) => [key, key])))
  const articleUid = await openTranslation(storyUid, 'pt', { title: 'Diário', summary: 'Sobre' })
  const page = await staffPage('Olga', 'translator:pt')
  await openBeside(page, articleUid)
  await goToFirst(page, 'p1')
  const typist = await page.context().newCDPSession(page)
  const strokes = keys.flatMap((key, index) => [
    ...[...`linha ${key}`].map((text) => ({ key: text, text })),
    index % 2 === 0 ? CONFIRM : NEXT,
  ])
  // All of them at once: none waits until the page is done with the one before.
  await Promise.all(
    strokes.map((stroke) => typist.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke })),
  )
  await save(page)
  expect(await textOf(articleUid)).toEqual(['Diário', ...keys.map((key) => `linha ${key}`)])
})

test('a changed source shows what changed, until the row is changed or called still right', async ({
  staffPage,
}) => {
  const { storyUid, articleUid: source } = await openStory('Ferry', {
    p1: 'It leaves at noon.',
    p2: 'It has two decks.',
    p3: 'It is free.',
  })
  const rows = { title: 'Barco', summary: 'Sobre', p1: 'Sai.', p2: 'Tem dois.', p3: 'É grátis.' }
  const articleUid = await openTranslation(storyUid, 'pt', rows)
  await writeText(source, 'Ferry', {
    p1: 'It leaves at dawn.',
    p2: 'It has three decks.',
    p3: 'It is free.',
  })
  const page = await staffPage('Tome', 'translator:pt')
  await openBeside(page, articleUid)
  expect(await states(page)).toEqual(['done', 'done', 'stale', 'stale', 'done'])
  const leaves = row(page, 'It leaves at dawn.')
  await expect(leaves.locator('del')).toContainText('noon')
  await expect(leaves.locator('ins')).toContainText('dawn')
  await leaves.getByRole('button', { name: 'Still right' }).click()
  await row(page, 'It has three decks.').getByRole('textbox').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' E mais um.')
  expect(await states(page)).toEqual(['done', 'done', 'done', 'done', 'done'])
  await save(page)
  await page.reload()
  await expect(page.getByText('5 of 5 done')).toBeVisible()
  expect(await textOf(articleUid)).toEqual(['Barco', 'Sai.', 'Tem dois. E mais um.', 'É grátis.'])
})

test('a source saved meanwhile is seen with the next save, and nothing is confirmed unseen', async ({
  staffPage,
}) => {
  const { storyUid, articleUid: source } = await openStory('Tide', { p1: 'High', p2: 'Low' })
  const articleUid = await openTranslation(storyUid, 'pt')
  const page = await staffPage('Tina', 'translator:pt')
  await openBeside(page, articleUid)
  await row(page, 'High').getByRole('textbox').click()
  await page.keyboard.type('Alta')
  await writeText(source, 'Tide', { p1: 'Highest', p2: 'Low', p3: 'Slack' })
  await save(page)
  await expect(row(page, 'Highest')).toHaveAttribute('data-state', 'stale')
  await expect(row(page, 'Slack')).toHaveAttribute('data-state', 'empty')
  await writeText(source, 'Tide', { p2: 'Low', p3: 'Slack' })
  for (const words of ['Baixa', ' mar']) {
    await row(page, 'Low').getByRole('textbox').click()
    await page.keyboard.type(words)
    await save(page)
    await expect(page.getByText('Set aside')).toBeVisible()
  }
})

test('a block that lost its source leaves the page, and can be put back', async ({ staffPage }) => {
  const { storyUid, articleUid: source } = await openStory('Locks', { p1: 'One', p2: 'Two' })
  const articleUid = await openTranslation(storyUid, 'pt', { p1: 'Um', p2: 'Dois' })
  await writeText(source, 'Locks', { p1: 'One' })
  const page = await staffPage('Leo', 'translator:pt')
  await openBeside(page, articleUid)
  await expect(page.getByText('The original no longer has this block.')).toBeVisible()
  await row(page, 'One').getByRole('textbox').click()
  await page.keyboard.type('!')
  await save(page)
  expect((await textOf(articleUid)).join()).not.toContain('Dois')
  await page.getByRole('button', { name: 'Put back' }).click()
  await save(page)
  expect((await textOf(articleUid)).join()).toContain('Dois')
  await expect(page.getByText('Only this translation has this block.')).toBeVisible()
})

test('a row is copied, left out and taken up again', async ({ staffPage }) => {
  const { storyUid } = await openStory('Names', { p1: 'MS Aurora', p2: 'As said above.' })
  const articleUid = await openTranslation(storyUid, 'pt', { title: 'Nomes', summary: 'Sobre' })
  const page = await staffPage('Nina', 'translator:pt')
  await openBeside(page, articleUid)
  await row(page, 'MS Aurora').getByRole('button', { name: 'Copy the original' }).click()
  const said = row(page, 'As said above.')
  await said.getByRole('button', { name: 'Leave out' }).click()
  await expect(said).toContainText('Left out')
  await expect(page.getByText('4 of 4 done')).toBeVisible()
  await save(page)
  await page.reload()
  await expect(page.getByText('4 of 4 done')).toBeVisible()
  expect(await textOf(articleUid)).toEqual(['Nomes', 'MS Aurora', ''])
  await said.getByRole('textbox').click()
  await page.keyboard.type('Como dito.')
  await save(page)
  expect(await textOf(articleUid)).toEqual(['Nomes', 'MS Aurora', 'Como dito.'])
})

test('the second of two translators sees both texts', async ({ staffPage }) => {
  const { storyUid } = await openStory('Twins', { p1: 'One', p2: 'Two' })
  const articleUid = await openTranslation(storyUid, 'pt', { title: 'Gémeos' })
  const [ana, rui] = [
    await staffPage('Ana', 'translator:pt'),
    await staffPage('Rui', 'translator:pt'),
  ]
  for (const page of [ana, rui]) await openBeside(page, articleUid)
  for (const [page, words] of [
    [ana, 'Um de Ana'],
    [rui, 'Um de Rui'],
  ] as const) {
    await row(page, 'One').getByRole('textbox').click()
    await page.keyboard.type(words)
  }
  await save(ana)
  await row(rui, 'Two').getByRole('textbox').click()
  await rui.keyboard.type('Dois de Rui')
  await rui.keyboard.press('ControlOrMeta+s')
  await expect(rui.getByRole('heading', { name: 'Somebody else saved first' })).toBeFocused()
  await expect(rui.getByRole('group')).toHaveCount(2)
  await rui.getByRole('button', { name: 'All of mine' }).click()
  await rui.getByRole('button', { name: 'Go on with this choice' }).click()
  await save(rui)
  expect(await textOf(articleUid)).toEqual(['Gémeos', 'Um de Rui', 'Dois de Rui'])
})

test('a source without a text says what is missing', async ({ staffPage }) => {
  const { storyUid } = await openStory('', {})
  const articleUid = await openTranslation(storyUid, 'pt')
  const page = await staffPage('Eva', 'translator:pt')
  await page.goto(`/admin/articles/${articleUid}/translate`)
  await expect(page.getByText('The original in English has no text yet')).toBeVisible()
})

test('a translation is saved without an address that can be none', async ({ staffPage }) => {
  const { storyUid } = await openStory('Moorings', { p1: 'One' })
  const articleUid = await openTranslation(storyUid, 'pt')
  const page = await staffPage('Ivo', 'translator:pt')
  await openBeside(page, articleUid)
  await goToFirst(page, 'Moorings')
  await page.keyboard.type('Amarras')
  await page.getByLabel('Address').fill('no/address')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(status(page)).toHaveText('Saved, except for what is marked in the form.')
  await expect(page.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true')
  expect(await linesOf(articleUid)).toEqual(['Amarras', ''])
  await page.getByLabel('Address').fill('')
  await save(page)
})
