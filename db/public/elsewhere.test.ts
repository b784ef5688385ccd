import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { and, eq } from 'drizzle-orm'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { reader, write } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { stories } from '../schema/stories.ts'
import { openNewsroom } from '../testing/newsroom.ts'
import { showStories } from '../testing/published.ts'
import { newestElsewhere, newestOfEach } from './elsewhere.ts'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())
afterEach(() => write((tx) => tx.delete(publicArticles)))

const now = new Date('2026-06-01T00:00:00Z')

/** Publishes a story in these languages; gives its number. */
async function tell(locales: readonly Locale[], day = '2026-01-01'): Promise<number> {
  const [uid = ''] = await write((tx) =>
    showStories(tx, [{ category: 'project-news', day, locales }]),
  )
  const [story] = await reader().select().from(stories).where(eq(stories.uid, uid))
  return story?.id ?? 0
}

const change = (
  storyId: number,
  locale: Locale,
  values: Partial<typeof publicArticles.$inferInsert>,
) =>
  write((tx) =>
    tx
      .update(publicArticles)
      .set(values)
      .where(and(eq(publicArticles.storyId, storyId), eq(publicArticles.locale, locale))),
  )

const offered = async (locale: Locale, limit = 9) =>
  (await newestElsewhere(reader(), { locale, limit, now })).map(
    (entry) => `${entry.storyId} ${entry.locale}`,
  )

test('a story whose version lists may not name is offered in a language that has one', async () => {
  const unlisted = {
    withdrawn: { state: 'withdrawn' },
    removed: { state: 'gone' },
    'under embargo': { embargoUntil: new Date(now.getTime() + 1) },
    'a machine’s alone': { method: 'machine' },
  } as const
  const storyId = await tell(['en', 'fr'])
  assert.deepEqual(await offered('en'), [])
  for (const [is, values] of Object.entries(unlisted)) {
    await change(storyId, 'en', values)
    assert.deepEqual(await offered('en'), [`${storyId} fr`], is)
    await change(storyId, 'en', { state: 'live', embargoUntil: null, method: 'unstated' })
  }
  assert.deepEqual(await offered('en'), [])
})

test('what is offered is each story once, newest first, of one instant the last written', async () => {
  const old = await tell(['zh'], '2025-12-31')
  const first = await tell(['pt'])
  const second = await tell(['es', 'fr'])
  const third = await tell(['de'])
  const all = [`${third} de`, `${second} fr`, `${first} pt`, `${old} zh`]
  assert.deepEqual(await offered('en'), all)
  assert.deepEqual(await offered('en', 2), all.slice(0, 2))
})

test('the newest of each language come in the order of menus, whichever was written first', async () => {
  for (const locale of LOCALES.toReversed()) if (locale !== 'ru') await tell([locale])
  const newest = await tell(['pt'], '2026-02-01')
  const found = await newestOfEach(reader(), now)
  assert.deepEqual(
    [...found.keys()],
    LOCALES.filter((locale) => locale !== 'ru'),
  )
  assert.equal(found.get('pt')?.storyId, newest)
})
