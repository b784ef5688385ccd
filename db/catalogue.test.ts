import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { subjectKey } from '#domain/details.ts'
import type { Staff } from '#domain/permissions.ts'
import { saveAuthority } from './authority-changes.ts'
import { write } from './client.ts'
import {
  articleCatalogue,
  type CatalogueQuery,
  catalogueStory,
  reader,
  storyCatalogue,
} from './public.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'
import { type PublishedStory, showStories } from './testing/published.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
let topic: string
let stories: string[]

const day = '2026-03-04'
const story = (more: Partial<PublishedStory> = {}): PublishedStory => ({
  ...{ locales: ['en', 'pt'], category: 'press-release', day },
  ...more,
})

before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Chief', 'publisher')
  topic = await save('topic', 'Safety')
  const ada = await save('person', 'Ada Ruiz')
  const about = { topics: [topic], countries: ['PT'], people: [ada] }
  // Every second one is about the topic, every fourth about the country as well.
  const told = Array.from({ length: 16 }, (_, at) =>
    story({ details: at % 4 === 0 ? about : at % 2 === 0 ? { topics: [topic] } : {} }),
  )
  stories = await write((tx) =>
    showStories(tx, [...told, story({ state: 'withdrawn' }), story({ state: 'gone' })]),
  )
})
after(() => newsroom.close())

async function save(kind: 'topic' | 'person', name: string): Promise<string> {
  const { uid } = await write((tx) => saveAuthority(tx, chief, { kind, texts: { en: { name } } }))
  return uid
}

type Catalogue = typeof articleCatalogue | typeof storyCatalogue

/** The uids on all pages, by a cursor. */
async function walk(catalogue: Catalogue, query: Omit<CatalogueQuery, 'limit'>): Promise<string[]> {
  const uids: string[] = []
  let after: string | undefined
  do {
    const page: { items: { uid: string }[]; next?: string | undefined } | undefined =
      await catalogue(reader(), { ...query, after, limit: 3 })
    assert.ok(page)
    assert.ok(page.items.length > 0)
    uids.push(...page.items.map(({ uid }) => uid))
    after = page.next
  } while (after)
  return uids
}

test('under a filter the pages hold what it is for, each once, and the last one ends', async () => {
  const ofTopic = subjectKey('topic', topic)
  const ofCountry = subjectKey('country', 'PT')
  for (const [subjects, expected] of [
    [[], 16],
    [[ofTopic], 8],
    [[ofCountry], 4],
    [[ofTopic, ofCountry], 4],
  ] as const) {
    const articles = await walk(articleCatalogue, { subjects })
    assert.deepEqual([articles.length, new Set(articles).size], [2 * expected, 2 * expected])
    assert.equal((await walk(articleCatalogue, { subjects, locale: 'pt' })).length, expected)
    const found = await walk(storyCatalogue, { subjects })
    assert.deepEqual([found.length, new Set(found).size], [expected, expected])
  }
  const expected = stories.slice(0, 16).filter((_, at) => at % 4 === 0)
  const found = await walk(storyCatalogue, { subjects: [ofTopic, ofCountry] })
  assert.deepEqual(found, expected.reverse())
})

test('a cursor that is not on the list itself still says where to go on', async () => {
  const subjects = [subjectKey('country', 'PT')]
  const between = stories[9]
  const page = await storyCatalogue(reader(), { subjects, after: between, limit: 10 })
  assert.deepEqual(
    page?.items.map(({ uid }) => uid),
    [stories[8], stories[4], stories[0]],
  )
})

test('an article on a list says who wrote it and what it is about', async () => {
  const page = await articleCatalogue(reader(), {
    ...{ locale: 'pt', subjects: [subjectKey('country', 'PT')], limit: 1 },
  })
  const [article] = page?.items ?? []
  assert.deepEqual(
    article?.authorities.map(({ kind, name, locale }) => [kind, name, locale]),
    [
      ['person', 'Ada Ruiz', 'en'],
      ['topic', 'Safety', 'en'],
    ],
  )
})

test('a withdrawn story is there without live articles, a removed one is gone', async () => {
  const [withdrawn = '', gone = ''] = stories.slice(16)
  assert.deepEqual(await catalogueStory(reader(), withdrawn), { uid: withdrawn, articles: [] })
  assert.equal(await catalogueStory(reader(), gone), 'gone')
  assert.equal(await catalogueStory(reader(), '0195b2a0-0000-7000-8000-000000000001'), undefined)
})
