import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { desc } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { engine, reader, write } from './client.ts'
import { nextPublicChange } from './edition.ts'
import { type PinInput, pinStory, pinsOf, unpinStory } from './pins.ts'
import { publishArticle } from './publish.ts'
import { frontPins } from './schema/public.ts'
import { auditLog } from './schema/records.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Chief', 'author', 'publisher')
})
after(() => newsroom.close())
afterEach(() => write((tx) => tx.delete(frontPins)))

const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number))

async function tell(title: string, { isLive = true } = {}): Promise<string> {
  const opened = { sourceLocale: 'en', category: 'project-news', day: '2026-01-01' } as const
  const { storyUid, articleUid } = await write((tx) => createStory(tx, chief, opened))
  if (!isLive) return storyUid
  const version = async () => {
    const { article } = await needArticle(reader(), articleUid)
    return { articleUid, lockVersion: article.lockVersion }
  }
  const draft = { ...(await version()), title, summary: '', slug: '', body: paragraphs('Text') }
  await write((tx) => saveArticle(tx, chief, draft))
  const ready = { ...(await version()), reason: 'test' }
  await write((tx) => publishArticle(tx, chief, ready))
  return storyUid
}
const pin = (by: Staff, input: Partial<PinInput> & { storyUid: string }) =>
  write((tx) => pinStory(tx, by, { locale: 'en', place: 'beside', at: minute(0), ...input }))
const pinned = async (now = minute(1), locale: Locale = 'en') =>
  (await pinsOf(reader(), locale, now)).map(({ title, place }) => `${place} ${title}`)

test('who publishes a language decides what stands at the top of it, and nobody else', async () => {
  const storyUid = await tell('Boat')
  const [author, other, desk, admin] = [
    await hire('Ada', 'author', 'translator', 'reviewer'),
    await hire('Otto', 'publisher:de'),
    await hire('Dora', 'desk_admin:en'),
    await hire('Anna', 'admin'),
  ]
  for (const by of [author, other]) {
    await assert.rejects(pin(by, { storyUid }), { code: 'not_allowed' })
    const unpin = { storyUid, locale: 'en' as const }
    await assert.rejects(
      write((tx) => unpinStory(tx, by, unpin)),
      { code: 'not_allowed' },
    )
  }
  for (const by of [desk, admin, chief]) await pin(by, { storyUid })
  assert.deepEqual(await pinned(), ['beside Boat'])
  assert.deepEqual(await pinned(minute(1), 'de'), [])
})

test('the last lead stands first whatever its number, then the rest by number', async () => {
  const [a, b, c, d] = [await tell('A'), await tell('B'), await tell('C'), await tell('D')]
  await pin(chief, { storyUid: a })
  await pin(chief, { storyUid: b, at: minute(1) })
  await pin(chief, { storyUid: c, sort: -1 })
  await pin(chief, { storyUid: d, place: 'lead' })
  assert.deepEqual(await pinned(), ['lead D', 'beside C', 'beside B', 'beside A'])
  await pin(chief, { storyUid: a, place: 'lead', sort: 9, at: minute(2) })
  assert.deepEqual(await pinned(), ['lead A', 'lead D', 'beside C', 'beside B'])
})

test('a pin is over at its hour, which the press is told of', async () => {
  const storyUid = await tell('Brief')
  await pin(chief, { storyUid, until: minute(5) })
  assert.deepEqual(await nextPublicChange(reader(), minute(0)), minute(5))
  assert.equal(await nextPublicChange(reader(), minute(5)), undefined)
  assert.deepEqual(await pinned(minute(4)), ['beside Brief'])
  assert.deepEqual(await pinned(minute(5)), [])
  await assert.rejects(pin(chief, { storyUid, until: minute(0) }), {
    code: 'invalid',
    field: 'until',
  })
})

test('a pin that is over is forgotten when the next is made', async () => {
  const [old, fresh] = [await tell('Old'), await tell('Fresh')]
  await pin(chief, { storyUid: old, until: minute(5) })
  await pin(chief, { storyUid: fresh, at: minute(6) })
  assert.equal((await reader().select().from(frontPins)).length, 1)
})

test('a story waits pinned until its language is live', async () => {
  const storyUid = await tell('Later', { isLive: false })
  await pin(chief, { storyUid })
  assert.deepEqual(await pinned(), ['beside null'])
})

test('pinning and letting go change the edition and leave their trace; letting go twice does not', async () => {
  const storyUid = await tell('Traced')
  const before = await engine().edition()
  await pin(chief, { storyUid, place: 'lead' })
  const letGo = () => write((tx) => unpinStory(tx, chief, { storyUid, locale: 'en' }))
  await letGo()
  await letGo()
  assert.equal(await engine().edition(), before + 2)
  const last = await reader().select().from(auditLog).orderBy(desc(auditLog.id)).limit(2)
  assert.deepEqual(
    last.map(({ action, entityUid, locale, actorName }) => [action, entityUid, locale, actorName]),
    [
      ['unpin', storyUid, 'en', 'Chief'],
      ['pin', storyUid, 'en', 'Chief'],
    ],
  )
})

test('no story is pinned that is not there', async () => {
  const nobody = '0195c0de-0000-7000-8000-000000000000'
  await assert.rejects(pin(chief, { storyUid: nobody }), { code: 'not_found' })
})
