import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { CategoryKey } from '#domain/categories.ts'
import { type Details, noDetails } from '#domain/details.ts'
import { reader, write } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { stories } from '../schema/stories.ts'
import { openNewsroom } from '../testing/newsroom.ts'
import { type PublishedStory, showStories } from '../testing/published.ts'
import { relatedTo } from './related.ts'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())

const NOW = new Date('2026-12-31T12:00:00Z')
const told = (
  category: CategoryKey,
  day: string,
  details: Partial<Details> = {},
  rest: Partial<PublishedStory> = {},
): PublishedStory => ({ category, day, details, locales: ['en'], ...rest })

/** The uids of the stories that stand below an article like the one told, in the order of the page. */
async function below(own: PublishedStory): Promise<string[]> {
  const [uid = ''] = await write((tx) => showStories(tx, [own]))
  const [row] = await reader().select().from(stories).where(eq(stories.uid, uid))
  const details = { ...noDetails(), ...own.details }
  const category = { key: own.category }
  const tied = { storyId: row?.id ?? 0, locale: 'en', category, details } as const
  const headlines = await relatedTo(reader(), tied, NOW)
  const rows = await reader()
    .select({ article: publicArticles.uid, story: stories.uid })
    .from(publicArticles)
    .innerJoin(stories, eq(stories.id, publicArticles.storyId))
  assert.ok(headlines.every((headline) => headline.locale === 'en'))
  const found = headlines.map((each) => rows.find((row) => row.article === each.uid)?.story ?? '')
  assert.ok(!found.includes(uid))
  return found
}

test('an editor’s choice stands first, then the topic’s, then the category’s newest', async () => {
  const topic = uuid()
  const [chosen = '', hidden = '', sameTopic = '', newest = ''] = await write((tx) =>
    showStories(tx, [
      told('press-release', '2026-01-01'),
      told('press-release', '2026-01-02', {}, { state: 'gone' }),
      told('around-the-globe', '2026-01-01', { topics: [topic] }),
      told('project-news', '2026-12-01'),
    ]),
  )
  const details = { topics: [topic], related: [hidden, chosen] }
  const own = told('project-news', '2026-03-01', details)
  assert.deepEqual(await below(own), [chosen, sameTopic, newest])
})

test('what shares a project or a series is nearer than what shares the category', async () => {
  const [project, series] = [uuid(), uuid()]
  const [ofProject = '', ofSeries = ''] = await write((tx) =>
    showStories(tx, [
      told('press-release', '2026-01-02', { projects: [project] }),
      told('press-release', '2026-01-01', { series: [series] }),
      told('around-the-globe', '2026-12-01'),
      told('around-the-globe', '2026-12-02'),
    ]),
  )
  const details = { projects: [project], series: [series] }
  const own = told('around-the-globe', '2026-03-01', details)
  assert.deepEqual((await below(own)).slice(0, 2), [ofProject, ofSeries])
})

test('neither the story itself nor what its language lacks stands below it', async () => {
  const details = { topics: [uuid()] }
  await write((tx) =>
    showStories(tx, [told('expert-voice', '2026-02-01', details, { locales: ['fr'] })]),
  )
  assert.deepEqual(await below(told('expert-voice', '2026-02-02', details)), [])
})
