import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noDetails } from '#domain/details.ts'
import type { Staff } from '#domain/permissions.ts'
import { retireAuthority, saveAuthority } from './authority-changes.ts'
import { reader, write } from './client.ts'
import { changeFacts } from './fact-changes.ts'
import { historyOf } from './history.ts'
import { createStory, needStory } from './stories.ts'
import { changeDetails, storyTitles } from './story-details.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let author: Staff
let publisher: Staff
let topic: string
let person: string

const keep = async (kind: 'topic' | 'person', name: string) =>
  (await write((tx) => saveAuthority(tx, publisher, { kind, texts: { en: { name } } }))).uid

before(async () => {
  newsroom = await openNewsroom()
  author = await hire('Ada', 'author:en')
  publisher = await hire('Paul', 'publisher')
  topic = await keep('topic', 'Safety')
  person = await keep('person', 'Ana')
})
after(() => newsroom.close())

const facts = { category: 'project-news', day: '2026-03-04', sourceLocale: 'en' } as const
const open = () => write((tx) => createStory(tx, author, facts))
const headOf = async (storyUid: string) => (await needStory(reader(), storyUid)).head

type Details = Parameters<typeof changeDetails>[2]['details']
const change = async (storyUid: string, details: Details, by = author) => {
  const { number: version } = await headOf(storyUid)
  return write((tx) => changeDetails(tx, by, { storyUid, version, details }))
}

test('what a story names is kept beside its category and day, the rest stays', async () => {
  const { storyUid } = await open()
  await change(storyUid, { topics: [topic], countries: ['PT'] })
  await change(storyUid, { people: [person] })
  const { category, day, details } = await headOf(storyUid)
  assert.deepEqual([category, day], [facts.category, facts.day])
  const named = { topics: [topic], countries: ['PT'], people: [person] }
  assert.deepEqual(details, { ...noDetails(), ...named })
  const { story } = await needStory(reader(), storyUid)
  const { entries } = await historyOf(reader(), story.id, 10)
  assert.deepEqual(
    entries.map(({ act }) => act),
    ['details', 'details', 'create'],
  )
})

test('only what is there and of the right kind can be named', async () => {
  const { storyUid } = await open()
  await assert.rejects(change(storyUid, { topics: [person] }), refuses('invalid', 'topics'))
  const nothing = '0195b2a0-0000-7000-8000-000000000001'
  await assert.rejects(change(storyUid, { people: [nothing] }), refuses('invalid', 'people'))
  await assert.rejects(change(storyUid, { image: nothing }), refuses('invalid', 'image'))
  await assert.rejects(change(storyUid, { related: [nothing] }), refuses('invalid', 'related'))
  await assert.rejects(change(storyUid, { related: [storyUid] }), refuses('invalid', 'related'))
  await assert.rejects(change(storyUid, { countries: ['XX'] }), refuses('invalid', 'countries'))
})

test('no other way of writing facts names what is not there', async () => {
  const nothing = '0195b2a0-0000-7000-8000-000000000001'
  const facts = { category: 'project-news', day: '2026-03-04' } as const
  const { storyUid } = await open()
  for (const details of [
    { ...noDetails(), topics: [nothing] },
    { ...noDetails(), attachments: [nothing] },
    { ...noDetails(), related: [nothing] },
  ]) {
    const isRefused = refuses('invalid')
    const begun = { ...facts, sourceLocale: 'en', details } as const
    await assert.rejects(
      write((tx) => createStory(tx, author, begun)),
      isRefused,
    )
    const changed = { ...facts, storyUid, details }
    await assert.rejects(
      write((tx) => changeFacts(tx, author, changed)),
      isRefused,
    )
  }
  assert.deepEqual((await headOf(storyUid)).details, noDetails())
})

test('what is retired stays where it is named, and is named nowhere else', async () => {
  const uid = await keep('topic', 'Fords')
  const { storyUid } = await open()
  await change(storyUid, { topics: [uid] })
  await write((tx) => retireAuthority(tx, publisher, { uid, lockVersion: 0 }))
  await change(storyUid, { topics: [uid, topic] })
  assert.deepEqual((await headOf(storyUid)).details.topics, [uid, topic])
  const other = await open()
  await assert.rejects(change(other.storyUid, { topics: [uid] }), refuses('invalid', 'topics'))
})

test('details somebody changed meanwhile are not written over', async () => {
  const { storyUid } = await open()
  const { number: version } = await headOf(storyUid)
  await change(storyUid, { topics: [topic] })
  const late = { storyUid, version, details: { topics: [] } }
  await assert.rejects(
    write((tx) => changeDetails(tx, author, late)),
    refuses('stale_version'),
  )
})

test('a reviewer may not say what belongs to a story', async () => {
  const { storyUid } = await open()
  const reviewer = await hire('Rita', 'reviewer', 'translator')
  await assert.rejects(change(storyUid, { topics: [topic] }, reviewer), refuses('not_allowed'))
})

test('a related story is called by the title of its source', async () => {
  const { storyUid, articleUid } = await open()
  const blank = await open()
  const text = { title: 'Fair fares', summary: '', slug: '', body: paragraphs('Text') }
  await write((tx) => saveArticle(tx, author, { articleUid, lockVersion: 0, ...text }))
  const found = await storyTitles(reader(), [blank.storyUid, storyUid])
  assert.deepEqual(found, [
    { uid: blank.storyUid, title: '', titleLocale: 'en' },
    { uid: storyUid, title: 'Fair fares', titleLocale: 'en' },
  ])
})
