import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { reader, write } from './client.ts'
import { correctedLocales, listCorrections } from './public/corrections.ts'
import { articles } from './schema/articles.ts'
import { publicArticles, publicUpdates } from './schema/public.ts'
import { stories } from './schema/stories.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { type PublishedStory, showStories } from './testing/published.ts'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())

const may = (day: number) => new Date(Date.UTC(2026, 4, day))

/** An article with a correction, and what became of it. */
async function corrected(
  note: string,
  day: number,
  became: Pick<PublishedStory, 'state' | 'embargoUntil'> & { notice?: [string, number] } = {},
) {
  const { notice, ...story } = became
  await write(async (tx) => {
    const facts = { locales: ['en'], category: 'project-news', day: '2026-01-01' } as const
    const [uid = ''] = await showStories(tx, [{ ...facts, ...story }])
    const [row] = await tx
      .select({ articleId: articles.id })
      .from(articles)
      .innerJoin(stories, eq(stories.id, articles.storyId))
      .where(eq(stories.uid, uid))
    const articleId = row?.articleId ?? 0
    await tx.insert(publicUpdates).values({
      ...{ articleId, number: 2, locale: 'en', kind: 'correction' as const },
      ...{ note, at: may(day) },
    })
    if (notice)
      await tx
        .update(publicArticles)
        .set({ notice: notice[0], noticeAt: may(notice[1]) })
        .where(eq(publicArticles.articleId, articleId))
  })
}
const told = async (page = 1) =>
  (await listCorrections(reader(), { locale: 'en', page, now: may(30) })).items.map(
    ({ kind, note }) => [kind, note],
  )

test('a withdrawal stands in the log, and what was corrected before it stays there', async () => {
  await corrected('The ferry is red.', 2)
  await corrected('There were three.', 3, { state: 'withdrawn', notice: ['All wrong.', 5] })
  await corrected('Nothing is left of it.', 4, { state: 'gone', notice: ['Removed.', 6] })
  await corrected('Not yet.', 4, { embargoUntil: may(31) })
  assert.deepEqual(await told(), [
    ['withdrawal', 'All wrong.'],
    ['correction', 'There were three.'],
    ['correction', 'The ferry is red.'],
  ])
  assert.deepEqual(await correctedLocales(reader(), may(30)), ['en'])
})

test('its numbered pages hold each entry once, whichever kind it is', async () => {
  for (let index = 0; index < 25; index += 1)
    await corrected(`No. ${index}`, 10, { state: 'withdrawn', notice: [`Gone ${index}`, 11] })
  const { total, pages } = await listCorrections(reader(), {
    ...{ locale: 'en', page: 1, now: may(30) },
  })
  const entries = []
  for (let page = 1; page <= pages; page += 1) entries.push(...(await told(page)))
  assert.equal(entries.length, total)
  assert.equal(new Set(entries.map(String)).size, 53)
})
