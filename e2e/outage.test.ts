import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openNewsroom } from '#bin/newsroom.ts'
import trouble from '#messages/trouble.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'

test('where not even the desk’s frame can be made, a page of the house says so in the browser’s language', async ({
  browser,
}) => {
  const newsroom = await openNewsroom({ sample: false })
  try {
    const database = new DatabaseSync(path.join(newsroom.dataDir, 'dateline.db'), { timeout: 5000 })
    database.exec('ALTER TABLE settings RENAME TO mislaid')
    database.close()
    for (const locale of ['ar', 'en'] as const) {
      const context = await browser.newContext({ baseURL: newsroom.origin, locale })
      const page = await context.newPage()
      const answer = await page.goto('/admin/sign-in')
      expect(answer?.status()).toBe(500)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(trouble[locale].title)
      await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
      await expect(page.getByRole('link')).toHaveAttribute('href', `/${locale}`)
      await context.close()
    }
  } finally {
    await newsroom.close()
  }
})
