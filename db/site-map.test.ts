import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { readNews, sitemapArticles, sitemapParts } from './public.ts'
import { publishArticle } from './publish.ts'
import { withdrawArticle } from './retract.ts'
import { publicArticles } from './schema/public.ts'
import { changeSettings, readSettings } from './settings.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { showStories } from './testing/published.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Chief', 'author', 'publisher')
})
after(() => newsroom.close())

const version = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})

/** A live article of a day, published at an instant. */
async function publish(slug: string, at: Date, { locale = 'en' as Locale, day = '' } = {}) {
  const facts = { sourceLocale: locale, category: 'project-news', day: day || dayOf(at) } as const
  const { articleUid } = await write((tx) => createStory(tx, chief, facts))
  const text = { title: slug, summary: '', slug, body: paragraphs('Text') }
  const draft = await version(articleUid)
  await write((tx) => saveArticle(tx, chief, { ...draft, ...text }))
  const ready = await version(articleUid)
  await write((tx) => publishArticle(tx, chief, { ...ready, reason: 'test', at }))
  return articleUid
}
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

const NOW = new Date('2026-05-20T12:00:00Z')
const ago = (hours: number, minutes = 0) =>
  new Date(NOW.getTime() - (hours * 60 + minutes) * 60_000)
const newsSlugs = async (now = NOW) => (await readNews(reader(), now)).articles.map((a) => a.slug)

test('the news are of the last two days: after 47:59 an article is among them, after 48:01 not', async () => {
  await publish('still-news', ago(47, 59))
  await publish('no-news', ago(48, 1))
  assert.deepEqual(await newsSlugs(), ['still-news'])
})

test('it is known when time alone will take the oldest off the news', async () => {
  const { until } = await readNews(reader(), NOW)
  assert.deepEqual(until, new Date(NOW.getTime() + 60_000))
  assert.deepEqual(await newsSlugs(new Date(NOW.getTime() + 59_999)), ['still-news'])
  assert.deepEqual(await readNews(reader(), until), { articles: [], until: undefined })
})

test('an old article that is brought in today is no news', async () => {
  await publish('from-the-archive', ago(1), { day: '2017-08-17' })
  assert.ok(!(await newsSlugs()).includes('from-the-archive'))
})

test('what comes out of embargo is news from then on', async () => {
  const uid = await publish('sealed', ago(60), { day: dayOf(NOW) })
  await write((tx) =>
    tx
      .update(publicArticles)
      .set({ embargoUntil: ago(2) })
      .where(eq(publicArticles.uid, uid)),
  )
  assert.ok((await newsSlugs()).includes('sealed'))
  assert.ok(!(await newsSlugs(ago(2, 1))).includes('sealed'))
})

test('what is withdrawn is no news', async () => {
  const uid = await publish('wrong', ago(3))
  assert.ok((await newsSlugs()).includes('wrong'))
  const ready = await version(uid)
  await write((tx) => withdrawArticle(tx, chief, { ...ready, note: 'Wrong' }))
  assert.ok(!(await newsSlugs()).includes('wrong'))
})

test('the files of the site’s map hold every article once, none more than the limit', async () => {
  for (let number = 1; number <= 5; number += 1)
    await publish(`pt-${number}`, new Date(`2025-0${number}-01T09:00:00Z`), { locale: 'pt' })
  const most = 2
  const parts = await sitemapParts(reader(), { most })
  assert.deepEqual(
    parts.filter(({ locale }) => locale === 'pt').map(({ year, page }) => `${year}-${page}`),
    ['2025-1', '2025-2', '2025-3'],
  )
  const files = await Promise.all(parts.map((part) => sitemapArticles(reader(), part, { most })))
  assert.ok(files.every(({ length }) => length > 0 && length <= most))
  const slugs = files.flat().map(({ locale, slug }) => `${locale}/${slug}`)
  const listed = await reader()
    .select()
    .from(publicArticles)
    .where(eq(publicArticles.state, 'live'))
  assert.deepEqual(slugs.toSorted(), listed.map((row) => `${row.locale}/${row.slug}`).toSorted())
})

test('a part of the map is as new as the newest change of what it holds', async () => {
  for (const { updatedAt, ...part } of await sitemapParts(reader())) {
    const changes = (await sitemapArticles(reader(), part)).map((place) => place.updatedAt)
    assert.equal(updatedAt.getTime(), Math.max(...changes.map((at) => at.getTime())))
  }
})

test('what the newsroom says of itself is no change of an article', async () => {
  const changesOf = async () => {
    const parts = await sitemapParts(reader())
    return Promise.all(parts.map((part) => sitemapArticles(reader(), part)))
  }
  const before = await changesOf()
  const admin = await hire('Root', 'admin')
  const settings = await readSettings(reader())
  const description = { ...settings.description, en: 'News from the landings' }
  await write((tx) => changeSettings(tx, admin, { ...settings, description }))
  assert.deepEqual(await changesOf(), before)
})

test('of two days with more news than one file takes, every article is among them', async () => {
  const story = { locales: ['en'], category: 'project-news', day: '2027-05-19' } as const
  await write((tx) =>
    showStories(
      tx,
      Array.from({ length: 1_001 }, () => story),
    ),
  )
  const { articles, until } = await readNews(reader(), new Date('2027-05-20T12:00:00Z'))
  assert.equal(new Set(articles.map(({ slug }) => slug)).size, 1_001)
  assert.deepEqual(until, new Date('2027-05-21T00:00:00Z'))
  assert.deepEqual((await readNews(reader(), until)).articles, [])
})
