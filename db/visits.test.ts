import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { publishArticle } from './publish.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'
import { addVisits, mostRead, readershipOf } from './visits.ts'

let newsroom: { close(): Promise<void> }
let author: Staff
let publisher: Staff

before(async () => {
  newsroom = await openNewsroom()
  author = await hire('Ada', 'author:en')
  publisher = await hire('Paul', 'publisher')
})
after(() => newsroom.close())

async function published(title: string): Promise<string> {
  const facts = { category: 'project-news', day: '2026-03-04', sourceLocale: 'en' } as const
  const { articleUid } = await write((tx) => createStory(tx, author, facts))
  const version = async () => ({
    articleUid,
    lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
  })
  const text = { ...(await version()), title, summary: '', slug: '', body: paragraphs(title) }
  await write((tx) => saveArticle(tx, author, text))
  const publication = { ...(await version()), reason: 'Flood' }
  await write((tx) => publishArticle(tx, publisher, publication))
  return articleUid
}

const monday = new Date('2026-03-09T12:00:00Z')
const tuesday = new Date('2026-03-10T12:00:00Z')
const visit = (slug: string, reader: number, bot: number, ahead = 0) =>
  ({ locale: 'en', slug, reader, ahead, bot }) as const

test('readings of a day add up, each day and each kind of visitor alone', async () => {
  const uid = await published('Ferry')
  await write((tx) => addVisits(tx, [visit('ferry', 2, 1)], monday))
  await write((tx) => addVisits(tx, [visit('ferry', 3, 0)], monday))
  await write((tx) => addVisits(tx, [visit('ferry', 4, 4, 6)], tuesday))
  const read = (await readershipOf(reader(), [uid], { days: 3, now: tuesday })).get(uid)
  assert.deepEqual(read, {
    days: [
      { day: '2026-03-08', readers: 0 },
      { day: '2026-03-09', readers: 5 },
      { day: '2026-03-10', readers: 4 },
    ],
    readers: 9,
    ahead: 6,
    bots: 5,
  })
})

test('an address without an article is counted nowhere', async () => {
  await write((tx) => addVisits(tx, [visit('nobody-wrote-this', 7, 0)], tuesday))
  const rows = await mostRead(reader(), { days: 1, limit: 10, now: tuesday })
  assert.ok(rows.every((row) => row.readers !== 7))
})

test('what is read most stands first, within the days and the language asked for', async () => {
  const uid = await published('Landing')
  await write((tx) => addVisits(tx, [visit('landing', 40, 2)], tuesday))
  const [first] = await mostRead(reader(), { days: 7, locale: 'en', limit: 1, now: tuesday })
  assert.deepEqual([first?.uid, first?.readers, first?.bots], [uid, 40, 2])
  assert.deepEqual(await mostRead(reader(), { days: 7, locale: 'fr', limit: 1, now: tuesday }), [])
})
