import type { Page } from '@playwright/test'
import type { Engine } from '#db/client.ts'
import { openBackstage } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { blockIdsOf, linesOf, openStory, openTranslation, textOf } from './writing.ts'

let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Text' })
const status = (page: Page) => page.locator('[data-save-state]')

async function openEditor(page: Page, articleUid: string): Promise<void> {
  await page.goto(`/admin/articles/${articleUid}/edit`)
  await expect(bodyOf(page)).toBeVisible()
}
/** Puts the cursor at the end of a paragraph. */
async function enter(page: Page, words: string): Promise<void> {
  await bodyOf(page).getByText(words).click()
  await page.keyboard.press('End')
}
async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(status(page)).toContainText('Saved at')
}
/** Pastes as another program would have put it on the clipboard. */
const paste = (page: Page, html: string) =>
  bodyOf(page).evaluate((target, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)

test('a text is written, formatted and saved by the keyboard alone, and blocks keep their ids', async ({
  staffPage,
}) => {
  const { articleUid } = await openStory('Keys', { p1: 'First', p2: 'Second' })
  const page = await staffPage('Kai', 'author:en')
  await openEditor(page, articleUid)
  await enter(page, 'First')
  for (const line of ['', '## What is new', '- one', 'two', '']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('strong')
  await page.keyboard.press('Shift+Home')
  // The editor learns of a selection a moment after the browser has made it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  await page.keyboard.press('Alt+F10')
  const bold = page.getByRole('button', { name: 'Bold' })
  await expect(bold).toBeFocused()
  await expect(bold).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Enter')
  await expect(bold).toHaveAttribute('aria-pressed', 'true')
  await expect(bodyOf(page)).toBeFocused()
  await save(page)
  expect(await textOf(articleUid)).toEqual([
    'Keys',
    'First',
    'What is new',
    'one',
    'two',
    'strong',
    'Second',
  ])
  const ids = await blockIdsOf(articleUid)
  expect([ids.at(0), ids.at(-1)]).toEqual(['p1', 'p2'])
  await page.reload()
  await expect(bodyOf(page).getByRole('heading', { level: 2 })).toHaveText('What is new')
  await expect(bodyOf(page).locator('strong')).toHaveText('strong')
})

test('a save that fails says so, and the text survives a reload', async ({ staffPage }) => {
  const { articleUid } = await openStory('Tunnel', { p1: 'Before' })
  const page = await staffPage('Tom', 'author:en')
  await openEditor(page, articleUid)
  await page.context().setOffline(true)
  await enter(page, 'Before')
  await page.keyboard.type(' the tunnel')
  await page.getByLabel('Title').fill('In the tunnel')
  await page.getByRole('button', { name: 'Save', exact: false }).click()
  await expect(status(page)).toContainText('Not saved. The newsroom did not answer.')
  await page.context().setOffline(false)
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(page.getByText('Your unsaved text is back')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('In the tunnel')
  await expect(bodyOf(page)).toHaveText('Before the tunnel')
  await save(page)
  expect(await textOf(articleUid)).toEqual(['In the tunnel', 'Before the tunnel'])
  await expect(page.getByText('Your unsaved text is back')).toBeHidden()
})

test('an unsaved text that is none is not put back', async ({ staffPage }) => {
  const { articleUid } = await openStory('Wreck', { p1: 'Afloat' })
  const page = await staffPage('Wim', 'author:en')
  page.on('dialog', (dialog) => dialog.accept())
  await openEditor(page, articleUid)
  await enter(page, 'Afloat')
  await page.keyboard.type(' and dry')
  await page.addInitScript(() => {
    for (const [name, kept] of Object.entries(sessionStorage)) {
      const { draft, ...rest } = JSON.parse(kept)
      const body = { type: 'doc', content: [{ type: 'carousel', attrs: {} }] }
      sessionStorage.setItem(name, JSON.stringify({ ...rest, draft: { ...draft, body } }))
    }
  })
  await page.reload()
  await expect(bodyOf(page)).toHaveText('Afloat')
  await expect(page.getByText('Your unsaved text is back')).toBeHidden()
})

test('a link away from an unsaved text asks first', async ({ staffPage }) => {
  const { articleUid } = await openStory('Leaving', { p1: 'Here' })
  const page = await staffPage('Lea', 'author:en')
  await openEditor(page, articleUid)
  await enter(page, 'Here')
  await page.keyboard.type(' and there')
  await page.getByRole('link', { name: 'Stories' }).click()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(bodyOf(page)).toHaveText('Here and there')
  await page.getByRole('link', { name: 'Stories' }).click()
  await page.getByRole('button', { name: 'Save and go' }).click()
  await page.waitForURL('**/admin/stories')
  expect(await textOf(articleUid)).toEqual(['Leaving', 'Here and there'])
})

test('the second of two savers sees both texts, and no word of either is lost', async ({
  staffPage,
}) => {
  const { articleUid } = await openStory('Two pens', { p1: 'One', p2: 'Two', p3: 'Three' })
  const [ada, ben] = [await staffPage('Ada', 'author:en'), await staffPage('Ben', 'author:en')]
  for (const page of [ada, ben]) await openEditor(page, articleUid)
  for (const [page, name] of [
    [ben, 'Ben'],
    [ada, 'Ada'],
  ] as const) {
    await enter(page, 'Two')
    await page.keyboard.type(` of ${name}`)
  }
  await enter(ben, 'Three')
  await ben.keyboard.type(' of Ben')
  await enter(ada, 'One')
  await ada.keyboard.type(' of Ada')
  await save(ben)
  await ada.keyboard.press('ControlOrMeta+s')
  await expect(ada.getByRole('heading', { name: 'Somebody else saved first' })).toBeFocused()
  await expect(ada.getByText(/^Ben saved this text on/)).toBeVisible()
  const contested = ada.getByRole('group', { name: /both changed this/ })
  await ada.keyboard.press('ControlOrMeta+s')
  await expect(contested).toContainText('Two of Ada')
  await expect(contested).toContainText('Two of Ben')
  await contested.getByRole('radio', { name: 'Theirs' }).check()
  await ada.getByRole('button', { name: 'Go on with this choice' }).click()
  await expect(bodyOf(ada)).toHaveText('One of AdaTwo of BenThree of Ben')
  expect(await textOf(articleUid)).toEqual(['Two pens', 'One', 'Two of Ben', 'Three of Ben'])
  await save(ada)
  expect(await textOf(articleUid)).toEqual(['Two pens', 'One of Ada', 'Two of Ben', 'Three of Ben'])
})

test('what is pasted from a word processor is cleaned, and nothing of it runs', async ({
  staffPage,
}) => {
  const { articleUid } = await openStory('Paste', { p1: 'Start' })
  const page = await staffPage('Pat', 'author:en')
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
  })
  await openEditor(page, articleUid)
  await enter(page, 'Start')
  await page.keyboard.press('Enter')
  const mark = (sign: string) =>
    `<span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp;</span></span>`
  await paste(
    page,
    `<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
     <h1>Heading one</h1>
     <p class=MsoNormal><b>Bold</b> and <a href="javascript:alert(1)">no link</a>,
     <a href="https://river.example/x" onclick="alert(1)">a link</a></p><p><o:p>&nbsp;</o:p></p>
     <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${mark('1.')}First</p>
     <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${mark('2.')}Second</p>
     <table><tr><td>Cell</td></tr></table><img src=x onerror="alert(1)"><!--EndFragment--></body></html>`,
  )
  const body = bodyOf(page)
  await expect(body.getByRole('heading', { level: 2 })).toHaveText('Heading one')
  await expect(body.getByRole('listitem')).toHaveText(['First', 'Second'])
  await expect(body.getByRole('link')).toHaveText(['a link'])
  await expect(body.locator('ol')).toHaveCount(1)
  await expect(body.locator('img, table, [style], [onclick]')).toHaveCount(0)
  await save(page)
  expect((await textOf(articleUid)).slice(1)).toEqual([
    'Start',
    'Heading one',
    'Bold and no link, a link',
    'First',
    'Second',
    'Cell',
  ])
  expect(complaints).toEqual([])
})

test('links and languages are set on the words that are selected', async ({ staffPage }) => {
  const { articleUid } = await openStory('Marks', { p1: 'Bonjour' })
  const page = await staffPage('Mia', 'author:en')
  await openEditor(page, articleUid)
  await bodyOf(page)
    .getByText('Bonjour')
    .dblclick({ position: { x: 20, y: 10 } })
  await page.getByRole('button', { name: 'Language of words' }).click()
  await page.getByLabel('Language', { exact: true }).selectOption('other')
  await page.getByLabel('Language code').fill('nonsense!')
  await page.getByRole('button', { name: 'Mark words' }).click()
  await expect(page.getByLabel('Language code')).toHaveAccessibleDescription(/No language has/)
  await page.getByLabel('Language code').fill('fa')
  await page.getByRole('button', { name: 'Mark words' }).click()
  const marked = bodyOf(page).locator('span[lang=fa]')
  await expect(marked).toHaveAttribute('dir', 'rtl')
  await expect(bodyOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByLabel('Address').last().fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Set link' }).click()
  await expect(page.getByText('This can’t be an address.')).toBeVisible()
  await page.getByLabel('Address').last().fill('river.example')
  await page.getByRole('button', { name: 'Set link' }).click()
  await expect(bodyOf(page).getByRole('link')).toHaveAttribute('href', 'https://river.example')
  await save(page)
})

test('the facts are shared by all languages, and only who writes the original changes them', async ({
  staffPage,
}) => {
  const { storyUid, articleUid } = await openStory('Facts', { p1: 'Text' })
  const translation = await openTranslation(storyUid, 'pt')
  const page = await staffPage('Fay', 'author:en')
  await openEditor(page, articleUid)
  await page.getByLabel('Category').selectOption('Expert Voice')
  await save(page)
  const other = await staffPage('Rui', 'translator:pt')
  await openEditor(other, translation)
  await expect(other.getByText('Expert Voice,')).toBeVisible()
  await expect(other.getByLabel('Category')).toHaveCount(0)
})

test('an address that can be none is not saved, and all else is', async ({ staffPage }) => {
  const { articleUid } = await openStory('Mooring', { p1: 'Text' })
  const page = await staffPage('Lea', 'author:en')
  await openEditor(page, articleUid)
  await page.getByLabel('Title').fill('Mooring lines')
  await page.getByLabel('Address').fill('no/address')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(status(page)).toHaveText('Saved, except for what is marked in the form.')
  await expect(page.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true')
  expect(await linesOf(articleUid)).toEqual(['Mooring lines', ''])
  await page.getByLabel('Address').fill('mooring-lines')
  await save(page)
  expect(await linesOf(articleUid)).toEqual(['Mooring lines', 'mooring-lines'])
})

test('who may not write a text reads it', async ({ staffPage }) => {
  const { articleUid } = await openStory('Closed', { p1: 'Words to read' })
  const page = await staffPage('Vera', 'auditor')
  await page.goto(`/admin/articles/${articleUid}/edit`)
  await expect(page.getByText('Your roles let you read this text')).toBeVisible()
  await expect(page.getByText('Words to read')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
})

test('a text without a title is saved and not sent, with a title it is sent', async ({
  staffPage,
}) => {
  const { articleUid } = await openStory('', { p1: 'Untitled words' })
  const page = await staffPage('Una', 'author:en')
  await openEditor(page, articleUid)
  await enter(page, 'Untitled words')
  await page.keyboard.type(' here')
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/Give it a title first/)
  expect(await textOf(articleUid)).toEqual(['', 'Untitled words here'])
  await page.getByLabel('Title').fill('Titled')
  await expect(page.getByText('/en/news/titled')).toBeVisible()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await page.waitForURL('**/admin/stories/**')
})
