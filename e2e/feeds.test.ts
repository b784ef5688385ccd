import { parseFeed } from '@rowanmanning/feed-parser'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Newsroom } from '#bin/newsroom.ts'
import { write } from '#db/client.ts'
import { publishArticle } from '#db/publish.ts'
import { PROGRAM } from '#db/staff.ts'
import { saveArticle } from '#db/texts.ts'
import { CATEGORIES, CATEGORY_TEXTS } from '#domain/categories.ts'
import { escapeXml } from '#domain/characters.ts'
import { LOCALES } from '#domain/locales.ts'
import { categoryFeedPath, feedPath } from '#domain/paths.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { jsonFeed, translationsOf } from './json-feed.ts'
import { Wire } from './wire.ts'

/** Every language's and category's, as Atom. */
const FEEDS = LOCALES.flatMap((locale) => [
  feedPath(locale),
  ...CATEGORIES.map((key) => categoryFeedPath(locale, CATEGORY_TEXTS[key][locale].slug)),
])
const asRss = (path: string) => path.replace('feed.xml', 'rss.xml')
const asJson = (path: string) => path.replace('feed.xml', 'feed.json')

const several = ['entry', 'item', 'link', 'atom:link', 'author', 'dc:creator', 'enclosure']
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => several.includes(name) })

async function readJson(newsroom: Newsroom, path: string) {
  const { text } = await new Wire(newsroom).get(path)
  return jsonFeed.parse(JSON.parse(text))
}

type Attributes = Record<string, string>
interface RssItem {
  title: string
  description?: string
  guid: Attributes
  enclosure?: Attributes[]
  'atom:link'?: Attributes[]
  'dc:creator': string[]
  'dc:language': string
}
interface AtomEntry {
  id: string
  updated: string
  author?: { name: string; uri: string }[]
}

async function readRss(newsroom: Newsroom, path: string): Promise<RssItem[]> {
  return parser.parse((await new Wire(newsroom).get(path)).text).rss.channel.item
}

async function readAtom(newsroom: Newsroom, path: string): Promise<AtomEntry[]> {
  return parser.parse((await new Wire(newsroom).get(path)).text).feed.entry
}

test('every language and category has a feed in three forms that others can read', async ({
  newsroom,
}) => {
  const wire = new Wire(newsroom)
  for (const path of FEEDS) {
    const atom = await wire.get(path)
    const rss = await wire.get(asRss(path))
    for (const { status, headers, text } of [atom, rss]) {
      expect([path, status]).toEqual([path, 200])
      expect(XMLValidator.validate(text)).toBe(true)
      expect(headers.link).toContain('rel="self"')
    }
    const [read, other] = [parseFeed(atom.text), parseFeed(rss.text)]
    expect(read.language, path).toBe(path.slice(1, 3))
    expect(other.items.map(({ id }) => id)).toEqual(read.items.map(({ id }) => id))
    const { items } = await readJson(newsroom, asJson(path))
    expect(items.map(({ id }) => id)).toEqual(read.items.map(({ id }) => id))
    for (const item of read.items) expect(item.url).toContain(newsroom.origin)
    for (const { language } of items) expect(language).toBe(path.slice(1, 3))
  }
})

test('RSS keeps the profile: plain words before the whole text, nothing relative, one id', async ({
  newsroom,
}) => {
  for (const path of FEEDS) {
    const { text } = await new Wire(newsroom).get(asRss(path))
    expect(text.match(/<atom:link [^>]*rel="self"/g)).toHaveLength(1)
    for (const item of text.split('<item>').slice(1)) {
      const [description, content] = [item.indexOf('<description>'), item.indexOf('<content:')]
      // What another test publishes may have no text, and then nothing stands behind the summary.
      if (content >= 0) expect(description < content, item.slice(0, 200)).toBe(true)
      expect(item).toMatch(/<guid isPermaLink="false">urn:uuid:[\da-f-]{36}<\/guid>/)
      expect((item.match(/<enclosure /g) ?? []).length).toBeLessThan(2)
      for (const name of ['category', 'dc:creator']) {
        const [, said = ''] = new RegExp(`<${name}>([^]*?)</${name}>`).exec(item) ?? []
        expect(said, name).not.toMatch(/<(?!!\[CDATA)|&lt;\/?\w/)
      }
    }
    // A title is plain text, a description is HTML: what was typed as `<` is `&lt;` there.
    const typed = (await readJson(newsroom, asJson(path))).items
    const said: RssItem[] = parser.parse(text).rss.channel.item ?? []
    expect(said.map(({ title, description = '' }) => [title, description].map(String))).toEqual(
      typed.map(({ title, summary = '' }) => [title, escapeXml(summary)]),
    )
    for (const [, address = ''] of text.matchAll(/(?:\b(?:url|href|src)="|<link>)([^"<]*)/g))
      expect(address, path).toMatch(/^(https?:\/\/|mailto:|tel:)/)
  }
})

/** Something of the sample with a lead picture, in several languages. */
const PICTURED = 'Danube ferry operators will help each other across borders'

test('a picture goes along: in the text, as the item’s own, and as long as it says', async ({
  newsroom,
}) => {
  const path = '/en/news/press-releases/feed.xml'
  const item = (await readJson(newsroom, asJson(path))).items.find(
    ({ title }) => title === PICTURED,
  )
  const [, figure = ''] = /^(<figure>.*?<\/figure>)/.exec(item?.content_html ?? '') ?? []
  expect(figure).toContain(`<img src="${item?.image}"`)
  expect(figure).toMatch(/ alt="A cable ferry with a red car/)
  expect(figure).toMatch(
    /Image: \u2068Tomáš Hladký\/IRCB\u2069<\/span> <a rel="license" href="https:/,
  )
  const rss = (await readRss(newsroom, asRss(path))).find(({ title }) => title === PICTURED)
  const file = await fetch(String(item?.image))
  const bytes = (await file.arrayBuffer()).byteLength
  expect(rss?.enclosure).toEqual([
    {
      '@_url': item?.image,
      '@_length': String(bytes),
      '@_type': file.headers.get('content-type'),
    },
  ])
})

test('a text opens with its place, ends where it ends, and heads its notes', async ({
  newsroom,
}) => {
  const { items } = await readJson(newsroom, '/en/news/press-releases/feed.json')
  const html = items.find(({ title }) => title?.startsWith('Forty-three'))?.content_html ?? ''
  expect(html).toMatch(/^<p>Linz, 12 March 2025 – The Council/)
  expect(html).toMatch(/<p>ENDS<\/p><h2>Notes to editors<\/h2><p>The Linz Standard was drafted/)
})

test('who signs an article is its author in every feed, and only else the newsroom', async ({
  newsroom,
}) => {
  const { items } = await readJson(newsroom, '/en/feed.json')
  const rss = await readRss(newsroom, '/en/rss.xml')
  const atom = await readAtom(newsroom, '/en/feed.xml')
  const signed = items.filter(({ authors }) => authors)
  expect(signed.length).toBeGreaterThan(0)
  expect(signed.length).toBeLessThan(items.length)
  for (const [at, { authors }] of items.entries()) {
    const names = authors?.map(({ name }) => name)
    expect(rss[at]?.['dc:creator']).toEqual(names ?? ['River Crossings Newsroom'])
    expect(rss[at]?.['dc:language']).toBe('en')
    const people = atom[at]?.author
    expect(people?.map(({ name }) => name)).toEqual(names)
    for (const { uri } of people ?? []) expect(uri).toContain(`${newsroom.origin}/en/people/`)
  }
})

test('every feed names an article’s other languages', async ({ newsroom }) => {
  const { items } = await readJson(newsroom, '/en/feed.json')
  const rss = await readRss(newsroom, '/en/rss.xml')
  const at = items.findIndex(({ title }) => title === PICTURED)
  const versions = translationsOf.parse(items[at]?._dateline).translations
  expect(versions.map(({ language }) => language)).toEqual(['fr', 'de', 'ru'])
  expect(rss[at]?.['atom:link']).toEqual(
    versions.map(({ language, url }) => ({
      '@_href': url,
      '@_rel': 'alternate',
      '@_type': 'text/html',
      '@_hreflang': language,
    })),
  )
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

test('a feed with nothing in it was not last changed in 1970', async ({ emptyNewsroom }) => {
  for (const path of ['/en/feed.xml', '/feed.xml']) {
    const { text } = await new Wire(emptyNewsroom).get(path)
    const { feed } = parser.parse(text)
    expect(feed.entry).toBeUndefined()
    expect(Date.parse(feed.updated)).toBeGreaterThan(Date.parse('2026-01-01'))
  }
})

test('new words and a new address make no new item of it, and its old addresses lead on', async ({
  newsroom,
}) => {
  const backstage = await openBackstage(newsroom)
  try {
    const text = { title: 'Followed', summary: 'A summary', words: 'Words' }
    const { slug, articleUid } = await placeStory('live', text)
    const id = `urn:uuid:${articleUid}`
    const standing = async () => {
      const item = (await readJson(newsroom, '/en/feed.json')).items.find((each) => each.id === id)
      const entry = (await readAtom(newsroom, '/en/feed.xml')).find((each) => each.id === id)
      const guid = (await readRss(newsroom, '/en/rss.xml')).filter(
        ({ guid }) => guid['#text'] === id,
      )
      expect(guid).toHaveLength(1)
      expect(Date.parse(String(entry?.updated))).toBe(Date.parse(String(item?.date_modified)))
      return { url: item?.url, updated: Date.parse(String(item?.date_modified)) }
    }
    const before = await standing()
    const renamed = `${slug}-anew`
    await write(async (tx) => {
      const body = { type: 'doc', content: [] }
      const words = { title: 'Followed on', summary: '', slug: renamed, body }
      await saveArticle(tx, PROGRAM, { articleUid, lockVersion: 2, ...words })
      const told = { updateType: 'major', changeNote: 'Other words' } as const
      await publishArticle(tx, PROGRAM, { articleUid, lockVersion: 3, reason: 'Test', ...told })
    })
    const after = await standing()
    expect(after.url).toBe(`${newsroom.origin}/en/news/${renamed}`)
    expect(after.updated).toBeGreaterThan(before.updated)
    for (const form of ['json', 'md']) {
      const old = await new Wire(newsroom).get(`/en/news/${slug}.${form}`)
      const { location } = old.headers
      expect([old.status, location]).toEqual([308, `${after.url}.${form}`])
      const there = await new Wire(newsroom).get(new URL(String(location)).pathname)
      expect([there.status, there.text.includes('Followed on')]).toEqual([200, true])
    }
    const asked = encodeURIComponent(String(before.url))
    const embed = await new Wire(newsroom).get(`/oembed?url=${asked}`)
    expect([embed.status, JSON.parse(embed.text).title]).toEqual([200, 'Followed on'])
  } finally {
    await backstage.close()
  }
})

test('what looks like markup in a summary is shown to readers of feeds, and obeyed by none', async ({
  newsroom,
}) => {
  const backstage = await openBackstage(newsroom)
  try {
    const summary = 'R&D: x < y, <script>alert(1)</script>'
    const text = { title: 'Signs <b>as typed</b>', summary, words: 'Words' }
    const id = `urn:uuid:${(await placeStory('live', text)).articleUid}`
    const rss = (await readRss(newsroom, '/en/rss.xml')).find(({ guid }) => guid['#text'] === id)
    expect(rss?.title).toBe(text.title)
    expect(rss?.description).toBe('R&amp;D: x &lt; y, &lt;script&gt;alert(1)&lt;/script&gt;')
    const json = (await readJson(newsroom, '/en/feed.json')).items.find((each) => each.id === id)
    expect([json?.title, json?.summary]).toEqual([text.title, summary])
    const atom = (await new Wire(newsroom).get('/en/feed.xml')).text
    const [entry = ''] = atom.split('<entry').filter((each) => each.includes(id))
    // Without a type it is plain text (RFC 4287, 3.1.1).
    expect(entry).toMatch(/<title( type="text")?>[\s\S]*<b>as typed<\/b>/)
    expect(entry).toMatch(/<summary( type="text")?>[\s\S]*<script>/)
  } finally {
    await backstage.close()
  }
})
