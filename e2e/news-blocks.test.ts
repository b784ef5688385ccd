import type { Page } from '@playwright/test'
import { needArticle } from '#db/articles.ts'
import type { Engine } from '#db/client.ts'
import { reader, write } from '#db/client.ts'
import { addressOf } from '#db/public.ts'
import { publishArticle } from '#db/publish.ts'
import { PROGRAM } from '#db/staff.ts'
import { articlePath } from '#domain/paths.ts'
import { openBackstage, placeStory } from './backstage.ts'
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
  await page.getByRole('button', { name: 'Submit for review' }).click()
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

test('a film from elsewhere comes when a reader asks for it, and nothing of it before', async ({
  newsroom,
  browser,
  staffPage,
}) => {
  const { storyUid, articleUid } = await openStory('Film', { p1: 'Before', p2: 'After' })
  const desk = await staffPage('Fay', 'author:en')
  await desk.goto(`/admin/articles/${articleUid}/edit`)
  await bodyOf(desk).getByText('Before').click()
  await desk.keyboard.press('ControlOrMeta+Shift+5')
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Address').fill('https://films.example/1')
  await desk.keyboard.press('Enter')
  await expect(dialog.getByText('It can stand in the text as a link.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Put a link instead' })).toBeVisible()
  await dialog.getByLabel('Address').fill('youtu.be/dQw4w9WgXcQ?si=tracking')
  await desk.keyboard.press('Enter')
  await save(desk)
  await desk.getByRole('button', { name: 'Submit for review' }).click()
  await expect(desk.getByText('Say what the film or recording is called.')).toBeVisible()
  await bodyOf(desk).locator('[data-embed-words] p').first().click()
  await desk.keyboard.type('Crossing at dawn')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('Filmed from the bow.')
  await save(desk)
  expect(await kindsOf(articleUid)).toEqual(['paragraph', 'embed', 'paragraph'])

  const translation = await openTranslation(storyUid, 'pt')
  const translator = await staffPage('Tilda', 'translator:pt')
  await translator.goto(`/admin/articles/${translation}/translate`)
  await expect(translator.locator('.unit-kind')).toContainText([
    'Title of the film or recording',
    'Caption of the film or recording',
  ])

  const { article } = await needArticle(reader(), articleUid)
  const version = { articleUid, lockVersion: article.lockVersion }
  await write((tx) => publishArticle(tx, PROGRAM, { ...version, reason: 'test' }))
  const path = articlePath('en', (await addressOf(reader(), articleUid))?.slug ?? '')
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ baseURL: newsroom.origin, javaScriptEnabled })
    const page = await context.newPage()
    const heard: string[] = []
    const asked: string[] = []
    page.on('console', (message) => heard.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith(newsroom.origin)) asked.push(request.url())
    })
    await context.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>The film</p>' }),
    )
    const answer = await page.goto(path)
    expect(answer?.headers()['content-security-policy']).toContain(
      'frame-src https://www.youtube-nocookie.com;',
    )
    const figure = page.locator('.embed')
    await figure.scrollIntoViewIfNeeded()
    await expect(figure.getByRole('link', { name: 'Crossing at dawn' })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    )
    await expect(figure).toContainText('Filmed from the bow.')
    const inside = page.frameLocator('iframe[title="Crossing at dawn (YouTube)"]')
    await expect(inside.getByRole('link')).toContainText('Load it here')
    expect(asked).toEqual([])
    const film = page.waitForRequest('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ')
    await inside.getByRole('link').focus()
    await page.keyboard.press('Enter')
    expect((await film).headers().referer).toBe(`${newsroom.origin}/`)
    await expect(inside.getByText('The film')).toBeVisible()
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'])
    // Said of a document of ours that no script can run in: the page's policy is its own too.
    expect(heard.filter((text) => !text.includes('can escape its sandboxing'))).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await expect(figure.locator('iframe')).toBeHidden()
    await expect(figure.getByRole('link', { name: 'Crossing at dawn' })).toBeVisible()
    await context.close()
  }
  const feed = await (await fetch(`${newsroom.origin}/en/feed.xml`)).text()
  expect(feed).toContain(
    '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Crossing at dawn</a>',
  )
  expect(feed).not.toContain('iframe')
  const { slug: other } = await placeStory('live', {
    title: 'No film',
    summary: '',
    words: 'Words',
  })
  const plain = await fetch(newsroom.origin + articlePath('en', other))
  expect(plain.headers.get('content-security-policy')).not.toContain('frame-src')
})
