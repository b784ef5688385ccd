import AxeBuilder from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
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
  for (const path of [...Object.values(TEMPLATES), ...articles]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 320]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        const { violations: found } = await new AxeBuilder({ page }).analyze()
        for (const { id, nodes } of found)
          violations.push(`${path} ${colorScheme} ${width}: ${id} ${nodes[0]?.html}`)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (overflow > 0) violations.push(`${path} ${width}: wider than the screen by ${overflow}`)
      }
    }
  }
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
