import { HtmlValidate } from 'html-validate'
import { faultsOf } from './axe.ts'
import { fetchAnswer } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { firstArticle, TEMPLATES } from './templates.ts'

const LISTS = ['/en/news', '/pt/noticias', '/ar/أخبار']

test('axe finds nothing on any template, light and dark, wide and narrow', async ({
  newsroom,
  browser,
}) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({ baseURL: newsroom.origin, bypassCSP: true })
  const page = await context.newPage()
  const articles = await Promise.all(
    LISTS.map(async (list) => firstArticle(await context.newPage(), newsroom, list)),
  )
  const violations: string[] = []
  for (const path of [...Object.values(TEMPLATES), ...articles])
    violations.push(...(await faultsOf(page, path)))
  expect(violations).toEqual([])
  await context.close()
})

test('html-validate finds nothing on any template', async ({ newsroom, page }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  })
  const articles: string[] = []
  for (const list of LISTS) articles.push(await firstArticle(page, newsroom, list))
  const faults: string[] = []
  for (const path of [...Object.values(TEMPLATES), ...articles]) {
    const { body } = await fetchAnswer(newsroom, path)
    const report = await validator.validateString(body, path)
    for (const { messages } of report.results)
      faults.push(...messages.map(({ ruleId, message }) => `${path}: ${ruleId} ${message}`))
  }
  expect(faults).toEqual([])
})
