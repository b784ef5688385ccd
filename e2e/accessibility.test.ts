import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openNewsroom } from '#bin/newsroom.ts'
import { LOCALES } from '#domain/locales.ts'
import { expect, test } from './fixtures.ts'
import { inspectAddress } from './inspection.ts'
import { firstArticle, TEMPLATES } from './templates.ts'

const LISTS = ['/en/news', '/pt/noticias', '/ar/أخبار']

test('axe and html-validate find nothing on any template, light and dark, wide and narrow', async ({
  newsroom,
  browser,
}) => {
  test.setTimeout(600_000)
  const context = await browser.newContext({ baseURL: newsroom.origin, bypassCSP: true })
  const page = await context.newPage()
  const articles: string[] = []
  for (const list of LISTS) articles.push(await firstArticle(page, newsroom, list))
  const faults: string[] = []
  for (const address of [...Object.values(TEMPLATES), ...articles])
    faults.push(...(await inspectAddress(page, address)))
  expect(faults).toEqual([])
  await context.close()
})

test('axe and html-validate find nothing on the page for a failure, in any language', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const newsroom = await openNewsroom({ sample: true })
  try {
    const database = new DatabaseSync(path.join(newsroom.dataDir, 'dateline.db'), { timeout: 5000 })
    database.exec('ALTER TABLE category_texts RENAME TO mislaid')
    database.close()
    const context = await browser.newContext({ baseURL: newsroom.origin, bypassCSP: true })
    const page = await context.newPage()
    const faults: string[] = []
    for (const locale of LOCALES) {
      const failed = page.waitForResponse((answer) => answer.status() === 500)
      faults.push(...(await inspectAddress(page, `/${locale}`)))
      await failed
    }
    expect(faults).toEqual([])
    await context.close()
  } finally {
    await newsroom.close()
  }
})
