import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { noDetails } from '#domain/details.ts'
import { alertFollowers, changeCadence } from './alerting.ts'
import { dropStaleAlerts, noteAlerted, noteRefused, readAlert } from './alerts.ts'
import { reader, write } from './client.ts'
import { findFollowedList, followedList } from './public/followed-lists.ts'
import { readNewsroom } from './public/newsroom.ts'
import { alertedArticles, alerts, subscribers, subscriptions } from './schema/alerts.ts'
import { authorities } from './schema/authorities.ts'
import { jobs } from './schema/records.ts'
import {
  askToFollow,
  confirmSubscription,
  countFollowers,
  dropUnconfirmed,
  findSubscriber,
  findSubscription,
  leaveAllLists,
  leaveList,
  type Wish,
} from './subscriptions.ts'
import { lastTestMail, orderTestMail } from './test-mail.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'
import { type PublishedStory, showStories } from './testing/published.ts'
import { refuses } from './testing/refusals.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW = new Date('2026-03-04T12:00:00Z')
const ADA = 'ada@example.org'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())
afterEach(() =>
  write(async (tx) => {
    await tx.delete(subscribers)
    await tx.delete(jobs)
  }),
)

async function ask(wish: Partial<Wish> = {}, at = NOW): Promise<string> {
  const whole = { email: ADA, locale: 'en', list: 'news', cadence: 'at-once', ...wish } as const
  await write((tx) => askToFollow(tx, whole, at))
  const [job] = (await reader().select().from(jobs)).slice(-1)
  return String(job?.payload.subscriptionUid)
}
async function follow(wish: Partial<Wish> = {}): Promise<string> {
  const uid = await ask(wish)
  await write((tx) => confirmSubscription(tx, uid, NOW))
  return uid
}
async function publish(story: Partial<PublishedStory> = {}, at = NOW): Promise<string> {
  const told = { locales: ['en'], category: 'press-release', day: '2026-03-04', ...story } as const
  const [uid = ''] = await write((tx) => showStories(tx, [told]))
  await write((tx) => alertFollowers(tx, uid, at))
  return uid
}
const waiting = async (uid: string) => {
  const rows = await reader().select().from(alerts)
  const subscription = await findSubscription(reader(), uid)
  return rows.filter(({ subscriptionId }) => subscriptionId === subscription?.id)
}
const at = (text: string) => new Date(text)

test('whoever was asked and has not said yes hears of nothing', async () => {
  const uid = await ask()
  await publish()
  assert.deepEqual(await waiting(uid), [])
  assert.equal(await findSubscriber(reader(), 'none'), undefined)
  assert.deepEqual(await countFollowers(reader()), [])
})

test('one address follows one list once, however often it is asked', async () => {
  const first = await ask({ cadence: 'daily' })
  const second = await ask({ cadence: 'weekly' })
  assert.equal(first, second)
  assert.equal((await findSubscription(reader(), first))?.cadence, 'weekly')
  await write((tx) => confirmSubscription(tx, first, NOW))
  await ask({ cadence: 'at-once' })
  assert.equal((await findSubscription(reader(), first))?.cadence, 'weekly')
  assert.equal((await reader().select().from(subscriptions)).length, 1)
})

test('a link to confirm works for three days, and what was not confirmed is forgotten', async () => {
  const uid = await ask()
  const late = new Date(NOW.getTime() + 3 * DAY_MS + 1)
  assert.equal(await write((tx) => confirmSubscription(tx, uid, late)), undefined)
  await write((tx) => dropUnconfirmed(tx, new Date(late.getTime() - 2)))
  assert.equal((await reader().select().from(subscribers)).length, 1)
  await write((tx) => dropUnconfirmed(tx, late))
  assert.deepEqual(await reader().select().from(subscribers), [])
})

test('news reaches exactly the followers of its lists, in its language', async () => {
  const topic = '0195b2a0-0000-7000-8000-00000000000a'
  const wishes: Partial<Wish>[] = [
    { list: 'news' },
    { list: 'category:press-release' },
    { list: `topic:${topic}` },
    { list: 'country:PT' },
    { list: 'category:expert-voice' },
    { list: 'topic:0195b2a0-0000-7000-8000-00000000000b' },
    { list: 'news', locale: 'fr' },
  ]
  const uids: string[] = []
  for (const [index, wish] of wishes.entries())
    uids.push(await follow({ ...wish, email: `reader${index}@example.org` }))
  await publish({ details: { ...noDetails(), topics: [topic], countries: ['PT'] } })
  const reached = await Promise.all(uids.map(async (uid) => (await waiting(uid)).length))
  assert.deepEqual(reached, [1, 1, 1, 1, 0, 0, 0])
})

test('whoever follows several lists hears of an article once, by the most urgent', async () => {
  const weekly = await follow({ cadence: 'weekly' })
  const atOnce = await follow({ list: 'category:press-release', cadence: 'at-once' })
  const daily = await follow({ list: 'country:PT', cadence: 'daily' })
  await publish({ details: { countries: ['PT'] } })
  const reached = await Promise.all([weekly, atOnce, daily].map(waiting))
  assert.deepEqual(
    reached.map(({ length }) => length),
    [0, 1, 0],
  )
})

test('an article is told of once in its life', async () => {
  const uid = await follow()
  const story = await publish()
  const [alert] = await waiting(uid)
  const subscriptionId = alert?.subscriptionId ?? 0
  const { ids } = await readAlert(reader(), { subscriptionId, most: 20, now: NOW })
  await write((tx) => noteAlerted(tx, { subscriptionId, ids, at: NOW }))
  await write((tx) => alertFollowers(tx, story, new Date(NOW.getTime() + DAY_MS)))
  assert.deepEqual(await waiting(uid), [])
})

test('what is under embargo is told of when that ends, and never before', async () => {
  const uid = await follow()
  const end = new Date(NOW.getTime() + 60_000)
  const story = await publish({ embargoUntil: end })
  assert.deepEqual(await waiting(uid), [])
  await write((tx) => alertFollowers(tx, story, end))
  assert.equal((await waiting(uid)).length, 1)
})

test('history is nobody’s news, and is not told of later either', async () => {
  const uid = await follow()
  const old = await publish({ day: '2026-02-01' })
  await publish({ day: '2026-02-02' })
  assert.equal((await waiting(uid)).length, 1)
  await write((tx) => alertFollowers(tx, old, at('2026-02-03T00:00:00Z')))
  assert.equal((await waiting(uid)).length, 1)
  assert.ok((await reader().select().from(alertedArticles)).length >= 2)
})

test('a digest comes in the morning, newest first, and counts what it does not show', async () => {
  const uid = await follow({ cadence: 'daily' })
  await publish({ day: '2026-03-02' })
  await publish({ day: '2026-03-04' })
  await publish({ day: '2026-03-03' })
  const [alert] = await waiting(uid)
  const subscriptionId = alert?.subscriptionId ?? 0
  const asked = { subscriptionId, most: 2 }
  const tooEarly = at('2026-03-05T06:59:59Z')
  assert.deepEqual((await readAlert(reader(), { ...asked, now: tooEarly })).entries, [])
  const morning = at('2026-03-05T07:00:00Z')
  const { entries, total, ids } = await readAlert(reader(), { ...asked, now: morning })
  assert.deepEqual(
    entries.map(({ day }) => day),
    ['2026-03-04', '2026-03-03'],
  )
  assert.deepEqual([total, ids.length], [3, 3])
  const orders = (await reader().select().from(jobs)).filter(({ kind }) => kind === 'alert')
  assert.deepEqual(
    orders.map(({ runAt }) => runAt),
    [morning],
  )
})

test('what is withdrawn before the message goes out is left out of it', async () => {
  const uid = await follow()
  await publish({ state: 'withdrawn' })
  assert.deepEqual(await waiting(uid), [])
})

test('another rhythm holds for what waits, too; another’s subscription can’t be changed', async () => {
  const uid = await follow({ cadence: 'weekly' })
  await publish()
  const { subscriberUid = '' } = (await findSubscription(reader(), uid)) ?? {}
  const change = { subscriberUid, subscriptionUid: uid, cadence: 'daily' } as const
  await write((tx) => changeCadence(tx, change, NOW))
  assert.deepEqual(
    (await waiting(uid)).map(({ dueAt }) => dueAt),
    [at('2026-03-05T07:00:00Z')],
  )
  await write((tx) => changeCadence(tx, { ...change, subscriberUid: 'x', cadence: 'weekly' }, NOW))
  assert.equal((await findSubscription(reader(), uid))?.cadence, 'daily')
})

test('nothing stays of who leaves: not the alerts that wait, and in the end not the address', async () => {
  const all = await follow()
  const one = await follow({ list: 'country:PT' })
  await publish()
  await write((tx) => leaveList(tx, all))
  assert.deepEqual(await reader().select().from(alerts), [])
  assert.equal((await reader().select().from(subscribers)).length, 1)
  const { subscriberUid = '' } = (await findSubscription(reader(), one)) ?? {}
  await write((tx) => leaveAllLists(tx, subscriberUid))
  assert.deepEqual(await reader().select().from(subscribers), [])
  assert.deepEqual(await reader().select().from(subscriptions), [])
})

test('an address refused on three days follows nothing; on one day alone it still does', async () => {
  const uid = await follow()
  const subscriberId = (await findSubscription(reader(), uid))?.subscriberId ?? 0
  const refuse = (days: number) =>
    write((tx) => noteRefused(tx, subscriberId, new Date(NOW.getTime() + days * DAY_MS)))
  for (const days of [0, 0.1, 0.2, 0.9, 1]) await refuse(days)
  assert.equal((await reader().select().from(subscribers))[0]?.refusals, 2)
  await write((tx) => noteAlerted(tx, { subscriptionId: 0, ids: [], at: NOW }))
  await refuse(2)
  assert.deepEqual(await reader().select().from(subscribers), [])
})

test('what could not be sent for two weeks is not sent any more', async () => {
  const uid = await follow()
  await publish()
  const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS)
  await write((tx) => dropStaleAlerts(tx, after(13)))
  assert.equal((await waiting(uid)).length, 1)
  await write((tx) => dropStaleAlerts(tx, after(14)))
  assert.deepEqual(await waiting(uid), [])
})

test('a test message is for administrators, and says how it fared', async () => {
  const ada = await hire('Ada', 'admin')
  const eve = await hire('Eve', 'publisher')
  await assert.rejects(
    write((tx) => orderTestMail(tx, eve)),
    refuses('not_allowed'),
  )
  assert.equal(await lastTestMail(reader()), undefined)
  await write((tx) => orderTestMail(tx, ada))
  assert.deepEqual(await lastTestMail(reader()), { state: 'waiting', error: null })
  await write(async (tx) => void (await tx.update(jobs).set({ lastError: 'said 535' })))
  assert.deepEqual(await lastTestMail(reader()), { state: 'failed', error: 'said 535' })
  await write(async (tx) => void (await tx.update(jobs).set({ state: 'done', lastError: null })))
  assert.deepEqual(await lastTestMail(reader()), { state: 'sent', error: null })
})

test('followers are counted by list and language, without their addresses', async () => {
  await follow()
  await follow({ email: 'bo@example.org' })
  await follow({ locale: 'ar' })
  assert.deepEqual(await countFollowers(reader()), [
    { locale: 'en', list: 'news', total: 2 },
    { locale: 'ar', list: 'news', total: 1 },
  ])
})

test('lists are found by the words of their address, until what they are of is given up', async () => {
  const uid = '0195b2a0-0000-7000-8000-0000000000ff'
  const topic = { uid, kind: 'topic', slug: 'ferries', data: {}, updatedAt: NOW } as const
  await write(async (tx) => void (await tx.insert(authorities).values(topic)))
  const site = await readNewsroom(reader())
  const find = (words: string, locale: 'en' | 'fr' = 'en') =>
    findFollowedList(reader(), site, { locale, words })
  assert.equal((await find('news'))?.key, 'news')
  assert.equal((await find('news/press-releases'))?.key, 'category:press-release')
  assert.equal((await find('countries/pt'))?.key, 'country:PT')
  for (const words of [
    '',
    'news/x',
    'news/archive',
    'topics',
    'countries/PT',
    'topics/\0',
    '../news',
  ])
    assert.equal(await find(words), undefined, words)
  assert.equal(await find('news', 'fr'), undefined)
  const gone = await followedList(reader(), site, { locale: 'en', key: 'topic:x' })
  assert.equal(gone, undefined)
  await write(async (tx) => void (await tx.update(authorities).set({ retiredAt: NOW })))
  assert.equal(await find('topics/ferries'), undefined)
})
