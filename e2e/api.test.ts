import { z } from 'zod'
import { write } from '#db/client.ts'
import { withdrawArticle } from '#db/retract.ts'
import { PROGRAM } from '#db/staff.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { TEMPLATES } from './templates.ts'
import { readJson, Wire } from './wire.ts'

const PICTURED = '/en/news/danube-ferry-operators-will-help-each-other-across-borders'

test('the API describes itself, and its pages hold every article once', async ({ newsroom }) => {
  const { body: described } = await readJson(newsroom, '/api/v1')
  expect(described.openapi).toBe('3.1.0')
  expect(Object.keys(described.paths)).toContain('/articles/{uid}')
  const seen: string[] = []
  let next: string | null = `${newsroom.origin}/api/v1/articles?limit=50`
  while (next) {
    const page: { items: { uid: string }[]; next: string | null } = await (await fetch(next)).json()
    seen.push(...page.items.map(({ uid }) => uid))
    next = page.next
  }
  expect(seen.length).toBeGreaterThan(100)
  expect(new Set(seen).size).toBe(seen.length)
  const { body: whole, headers } = await readJson(newsroom, `/api/v1/articles/${seen[0]}`)
  expect(whole.uid).toBe(seen[0])
  expect(headers['access-control-allow-origin']).toBe('*')
  const { body: story } = await readJson(newsroom, `/api/v1/stories/${whole.story}`)
  expect(story.articles.map(({ uid }: { uid: string }) => uid)).toContain(seen[0])
})

test('all the API answers is as it describes it', async ({ newsroom }) => {
  const { body } = await readJson(newsroom, '/api/v1')
  const { components } = JSON.parse(
    JSON.stringify(body).replaceAll('#/components/schemas/', '#/$defs/'),
  )
  const shape = (id: string) =>
    z.fromJSONSchema({ $ref: `#/$defs/${id}`, $defs: components.schemas })
  const [article, page, stories] = ['Article', 'ArticlePage', 'StoryPage'].map(shape)
  const { body: listed } = await readJson(newsroom, '/api/v1/articles?limit=40')
  page?.parse(listed)
  stories?.parse((await readJson(newsroom, '/api/v1/stories?limit=100')).body)
  const paths = ['long article', 'translation out of date', 'corrected', 'withdrawn']
  for (const path of [PICTURED, ...paths.map((name) => TEMPLATES[name])])
    article?.parse((await readJson(newsroom, `${path}.json`)).body)
  expect(() => article?.parse({ ...listed.items[0], state: 'live' })).toThrow()
})

test('lists are of a topic and of a country, page after page', async ({ newsroom }) => {
  const filters = 'topic=safety-on-the-water&country=AT&locale=en'
  const seen: { topics: { slug: string }[]; countries: { code: string }[]; uid: string }[] = []
  let next: string | null = `${newsroom.origin}/api/v1/articles?limit=1&${filters}`
  while (next) {
    const page: { items: typeof seen; next: string | null } = await (await fetch(next)).json()
    seen.push(...page.items)
    next = page.next
  }
  expect(seen.length).toBeGreaterThan(1)
  expect(new Set(seen.map(({ uid }) => uid)).size).toBe(seen.length)
  for (const { topics, countries } of seen) {
    expect(topics.map(({ slug }) => slug)).toContain('safety-on-the-water')
    expect(countries.map(({ code }) => code)).toContain('AT')
  }
})

test('a question that makes no sense is told why, and what was removed is gone', async ({
  newsroom,
}) => {
  const never = '0195b2a0-0000-7000-8000-000000000001'
  for (const [path, status] of [
    ['/api/v1/articles?limit=0', 400],
    ['/api/v1/articles?limit=1000', 400],
    ['/api/v1/articles?limit=1e1', 400],
    ['/api/v1/articles?limit=0x10', 400],
    ['/api/v1/articles?locale=xx', 400],
    ['/api/v1/articles?category=gossip', 400],
    ['/api/v1/articles?topic=no-such-topic', 400],
    ["/api/v1/articles?topic='", 400],
    ['/api/v1/stories?country=XX', 400],
    ['/api/v1/stories?country=at', 400],
    [`/api/v1/stories?after=${never}`, 400],
    ['/api/v1/stories?after=x', 400],
    [`/api/v1/articles/${never}`, 404],
    ["/api/v1/articles/'%20or%201%3D1", 404],
    ['/api/v1/nothing', 404],
  ] as const) {
    const { status: given, headers } = await new Wire(newsroom).get(path)
    expect([path, given]).toEqual([path, status])
    expect(headers['content-type']).toContain('json')
  }
  expect((await new Wire(newsroom).post('/api/v1/articles')).status).toBe(405)
})

test('a withdrawn article says what takes its place', async ({ newsroom }) => {
  const backstage = await openBackstage(newsroom)
  try {
    const text = { title: 'In its place', summary: '', words: 'Words' }
    const [old, next] = [await placeStory('live', text), await placeStory('live', text)]
    await write((tx) =>
      withdrawArticle(tx, PROGRAM, {
        ...{ articleUid: old.articleUid, lockVersion: 2, note: 'Wrong' },
        successor: `/en/news/${next.slug}`,
      }),
    )
    const { body } = await readJson(newsroom, `/api/v1/articles/${old.articleUid}`)
    const url = `${newsroom.origin}/en/news/${next.slug}`
    expect(body.successor).toEqual([{ language: 'en', title: 'In its place', url }])
    const { body: story } = await readJson(newsroom, `/api/v1/stories/${old.storyUid}`)
    expect(story.articles).toEqual([])
    const { body: feed } = await readJson(newsroom, '/en/feed.json')
    const ids = feed.items.map(({ id }: { id: string }) => id)
    expect(ids).toContain(`urn:uuid:${next.articleUid}`)
    expect(ids).not.toContain(`urn:uuid:${old.articleUid}`)
    const { body: listed } = await readJson(newsroom, '/api/v1/articles')
    const uids = listed.items.map(({ uid }: { uid: string }) => uid)
    expect([uids.includes(next.articleUid), uids.includes(old.articleUid)]).toEqual([true, false])
  } finally {
    await backstage.close()
  }
})
