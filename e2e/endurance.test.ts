import { openNewsroom } from '#bin/newsroom.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { fetchAnswer } from './crawl.ts'
import { expect, hire, openSignedIn, test } from './fixtures.ts'

test('a server killed between two publishes loses nothing that it acknowledged', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const newsroom = await openNewsroom({ sample: false })
  const editor = await hire(newsroom, 'Nell', 'reviewer:*', 'publisher:*')
  const page = await openSignedIn(browser, newsroom, editor)
  const words = ['first', 'second', 'third']
  const backstage = await openBackstage(newsroom)
  const waiting = await Promise.all(
    words.map((word) =>
      placeStory('in_review', { title: `The ${word} crossing`, summary: word, words: word }),
    ),
  )
  await backstage.close()
  for (const [round, { storyUid, slug }] of waiting.entries()) {
    await page.goto(`/admin/stories/${storyUid}`)
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByText('Live', { exact: true })).toBeVisible()
    await newsroom.killAndRestart()
    const { body } = await fetchAnswer(newsroom, '/en/news')
    const listed = words.map((word) => body.includes(`The ${word} crossing`))
    expect(listed).toEqual(words.map((_, order) => order <= round))
    expect((await fetchAnswer(newsroom, `/en/news/${slug}`)).status).toBe(200)
  }
  const { code, out, err } = await newsroom.dateline(['verify'])
  expect(code, out + err).toBe(0)
  await page.context().close()
  await newsroom.close()
})
