import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { CATEGORIES, type CategoryKey } from '#domain/categories.ts'
import { LOCALES } from '#domain/locales.ts'
import { reader, write } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { openNewsroom } from '../testing/newsroom.ts'
import { type PublishedStory, showStories } from '../testing/published.ts'
import { newestOfCategories } from './lists.ts'
import { type countArticles, reachingOf, walkEach, type walkList, type walkOfIds } from './walks.ts'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())
afterEach(() => write((tx) => tx.delete(publicArticles)))

const now = new Date('2026-06-01T00:00:00Z')
const show = (told: readonly PublishedStory[]) => write((tx) => showStories(tx, told))
const told = (category: CategoryKey, day: string): PublishedStory => ({
  ...{ category, day },
  locales: ['en'],
})
/** The days of each category's newest, as a front page asks for them. */
async function daysOf(categories: readonly CategoryKey[], limit: number) {
  const lists = await newestOfCategories(reader(), categories, { locale: 'en', limit, now })
  return lists.map(({ category, entries }) => [category, entries.map(({ day }) => day)])
}

test('several categories come in the order asked for, each newest first and no longer than wanted', async () => {
  await show([
    told('press-release', '2026-01-02'),
    told('project-news', '2026-02-01'),
    told('press-release', '2026-01-03'),
    told('project-news', '2026-05-01'),
    told('press-release', '2026-01-01'),
    told('project-news', '2026-02-02'),
    { ...told('project-news', '2026-05-02'), locales: ['fr'] },
    { ...told('project-news', '2026-05-03'), state: 'withdrawn' },
  ])
  assert.deepEqual(await daysOf(['press-release', 'expert-voice', 'project-news'], 2), [
    ['press-release', ['2026-01-03', '2026-01-02']],
    ['expert-voice', []],
    ['project-news', ['2026-05-01', '2026-02-02']],
  ])
  assert.deepEqual(await daysOf(['project-news', 'press-release'], 9), [
    ['project-news', ['2026-05-01', '2026-02-02', '2026-02-01']],
    ['press-release', ['2026-01-03', '2026-01-02', '2026-01-01']],
  ])
})

test('of one instant the last written comes first, by number and not by its digits', async () => {
  await show(Array<PublishedStory>(12).fill(told('expert-voice', '2026-01-01')))
  const list = { locale: 'en', limit: 12, now } as const
  const lists = await newestOfCategories(reader(), ['expert-voice'], list)
  const ids = lists.flatMap(({ entries }) => entries.map(({ storyId }) => storyId))
  assert.equal(ids.length, 12)
  assert.deepEqual(
    ids,
    ids.toSorted((a, b) => b - a),
  )
})

test('who asks for no lists gets none', async () => {
  await show(CATEGORIES.map((category) => told(category, '2026-01-01')))
  assert.deepEqual(await newestOfCategories(reader(), [], { locale: 'en', limit: 4, now }), [])
  const list = () => ({ locale: 'en', now }) as const
  assert.deepEqual(await reachingOf(reader(), [], { atLeast: 1, list }), [])
})

/** What a list alone may be of. */
type Alone = Parameters<typeof walkList | typeof walkOfIds | typeof countArticles>[1]

test('a list alone is of a language, never of what tells several apart', async () => {
  const lists = await walkEach(reader(), LOCALES, (each) => {
    // @ts-expect-error: nothing has such a name outside the question about several.
    const locale: Alone['locale'] = each
    return { locale, limit: 1, now }
  })
  assert.deepEqual([...lists.keys()], LOCALES)
})
