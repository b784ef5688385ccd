import { parseFeed } from '@rowanmanning/feed-parser'
import { XMLValidator } from 'fast-xml-parser'
import { retireAuthority, saveAuthority } from '#db/authority-changes.ts'
import { write } from '#db/client.ts'
import { publishArticle } from '#db/publish.ts'
import { PROGRAM } from '#db/staff.ts'
import { changeDetails } from '#db/story-details.ts'
import { CATEGORIES, CATEGORY_TEXTS } from '#domain/categories.ts'
import { LOCALES } from '#domain/locales.ts'
import { categoryFeedPath, feedPath } from '#domain/paths.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import type { Newsroom } from './newsroom.ts'
import { Wire } from './wire.ts'

/** Something of the sample that every test can count on. */
const ARTICLE = '/en/news/low-water-closes-112-crossings-on-european-rivers'

async function readJson(newsroom: Newsroom, path: string) {
  const { status, headers, text } = await new Wire(newsroom).get(path)
  return { status, headers, body: JSON.parse(text) }
}

test('every language and category has a feed in three forms that others can read', async ({
  newsroom,
}) => {
  const wire = new Wire(newsroom)
  for (const locale of LOCALES) {
    const slugs = CATEGORIES.map((key) => CATEGORY_TEXTS[key][locale].slug)
    for (const path of [feedPath(locale), ...slugs.map((slug) => categoryFeedPath(locale, slug))]) {
      const atom = await wire.get(path)
      const rss = await wire.get(path.replace('feed.xml', 'rss.xml'))
      const json = await wire.get(path.replace('feed.xml', 'feed.json'))
      for (const { status, headers, text } of [atom, rss]) {
        expect([path, status]).toEqual([path, 200])
        expect(XMLValidator.validate(text)).toBe(true)
        expect(headers.link).toContain('rel="self"')
      }
      const [read, other] = [parseFeed(atom.text), parseFeed(rss.text)]
      expect(read.language, path).toBe(locale)
      expect(other.items.map(({ id }) => id)).toEqual(read.items.map(({ id }) => id))
      const items = JSON.parse(json.text).items
      expect(items.map(({ id }: { id: string }) => id)).toEqual(read.items.map(({ id }) => id))
      expect(new Set(read.items.map(({ id }) => id)).size).toBe(read.items.length)
      for (const item of read.items) expect(item.url).toContain(newsroom.origin)
    }
  }
})

test('an entry carries its whole text, addresses absolute, and its translations', async ({
  newsroom,
}) => {
  const { body, headers } = await readJson(newsroom, '/en/feed.json')
  expect(headers['content-type']).toContain('application/feed+json')
  expect(body.version).toBe('https://jsonfeed.org/version/1.1')
  const html = body.items.map((item: { content_html: string }) => item.content_html).join('')
  expect(html).toContain('<p>')
  expect(html).not.toMatch(/(href|src)="\/|<script/)
  const translated = body.items.flatMap(
    (item: { _dateline: { translations: unknown[] } }) => item._dateline.translations,
  )
  expect(translated).toContainEqual(expect.objectContaining({ language: 'ar' }))
})

test('the feed of all languages says of each entry which language it is in', async ({
  newsroom,
}) => {
  const { text } = await new Wire(newsroom).get('/feed.xml')
  const spoken = [...text.matchAll(/<entry xml:lang="(\w+)"/g)].map(([, lang]) => lang)
  expect(spoken.length).toBeGreaterThan(20)
  expect(new Set(spoken).size).toBeGreaterThan(4)
})

test('feeds are asked again by their tag', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  for (const path of ['/en/feed.xml', '/en/rss.xml', '/en/feed.json', '/api/v1/articles']) {
    const { headers } = await wire.get(path)
    const again = await wire.get(path, { headers: { 'if-none-match': String(headers.etag) } })
    expect([path, again.status, again.text]).toEqual([path, 304, ''])
  }
})

test('an article can be had as JSON and as Markdown, which lead back to its page', async ({
  newsroom,
}) => {
  const canonical = `<${newsroom.origin}${ARTICLE}>; rel="canonical"`
  const { body, headers } = await readJson(newsroom, `${ARTICLE}.json`)
  expect([headers.link, headers['x-robots-tag']]).toEqual([canonical, 'noindex'])
  expect(body.url).toBe(newsroom.origin + ARTICLE)
  const markdown = await new Wire(newsroom).get(`${ARTICLE}.md`)
  expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8')
  expect([markdown.headers.link, markdown.headers['x-robots-tag']]).toEqual([canonical, 'noindex'])
  expect(markdown.text).toContain(`# ${body.title}`)
  expect(markdown.text).toContain(newsroom.origin + ARTICLE)
  expect((await new Wire(newsroom).get('/en/news/never-was.md')).status).toBe(404)
})

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

test('other sites can show an article as a small card in a frame', async ({ newsroom }) => {
  const url = encodeURIComponent(newsroom.origin + ARTICLE)
  const { body } = await readJson(newsroom, `/oembed?url=${url}&maxwidth=400`)
  expect([body.type, body.width]).toEqual(['rich', 400])
  const [, src = ''] = /src="([^"]+)"/.exec(body.html) ?? []
  const card = await new Wire(newsroom).get(new URL(src).pathname)
  expect(card.status).toBe(200)
  expect(Buffer.byteLength(card.text)).toBeLessThan(3 * 1024)
  expect(card.headers['content-security-policy']).toContain('frame-ancestors *')
  const page = await new Wire(newsroom).get(ARTICLE)
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page.text).toContain(`/oembed?url=${url}`)
  for (const other of ['https://evil.example/en/news/x', 'javascript:1', '', 'http://[', '/en'])
    expect((await new Wire(newsroom).get(`/oembed?url=${encodeURIComponent(other)}`)).status).toBe(
      404,
    )
})

/** A topic with a story on its list. */
async function placeTopic(name: string): Promise<{ uid: string; slug: string }> {
  const words = { title: `About ${name}`, summary: '', words: 'Words' }
  const { storyUid, articleUid } = await placeStory('draft', words)
  return write(async (tx) => {
    const texts = { en: { name } }
    const { uid } = await saveAuthority(tx, PROGRAM, { kind: 'topic', slug: name, texts })
    await changeDetails(tx, PROGRAM, { storyUid, version: 1, details: { topics: [uid] } })
    await publishArticle(tx, PROGRAM, { articleUid, lockVersion: 1, reason: 'Test' })
    return { uid, slug: name }
  })
}

test('where a list moved, its address and its feeds lead to the new one in one step', async ({
  newsroom,
}) => {
  const backstage = await openBackstage(newsroom)
  const wire = new Wire(newsroom)
  const { uid, slug } = await placeTopic(`old-${process.pid}`)
  const now = `new-${process.pid}`
  await write((tx) => {
    const texts = { en: { name: 'Moved' } }
    return saveAuthority(tx, PROGRAM, { uid, lockVersion: 0, kind: 'topic', slug: now, texts })
  })
  await backstage.close()
  for (const end of ['', '?page=2', '/feed.xml', '/rss.xml', '/feed.json']) {
    const { status, headers } = await wire.get(`/en/topics/${slug}${end}`)
    const to = `/en/topics/${now}${end}`
    expect([end, status, headers.location]).toEqual([end, 308, newsroom.origin + to])
    if (end !== '?page=2') expect((await wire.get(to)).status, end).toBe(200)
  }
})

test('a feed that ended says so for three months and is gone then', async ({ newsroom }) => {
  const backstage = await openBackstage(newsroom)
  const wire = new Wire(newsroom)
  const DAY = 24 * 60 * 60 * 1000
  const ended = async (daysAgo: number) => {
    const { uid, slug } = await placeTopic(`ended-${daysAgo}-${process.pid}`)
    const at = new Date(Date.now() - daysAgo * DAY)
    await write((tx) => retireAuthority(tx, PROGRAM, { uid, lockVersion: 0, at }))
    return `/en/topics/${slug}`
  }
  const [recent, long] = [await ended(89), await ended(91)]
  await backstage.close()
  for (const file of ['feed.xml', 'rss.xml']) {
    const { items } = parseFeed((await wire.get(`${recent}/${file}`)).text)
    expect(items.map(({ title }) => title)[0]).toBe('This feed has ended')
    expect(items).toHaveLength(2)
  }
  const { body } = await readJson(newsroom, `${recent}/feed.json`)
  expect([body.expired, body.items[0].title]).toEqual([true, 'This feed has ended'])
  for (const file of ['feed.xml', 'rss.xml', 'feed.json'])
    expect((await wire.get(`${long}/${file}`)).status, file).toBe(410)
  expect((await wire.get(long)).status).toBe(200)
})
