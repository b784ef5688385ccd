import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alertAt } from './alert-times.ts'
import { alertToken, readAlertToken } from './alert-tokens.ts'
import { ALL_NEWS, listKeysOf, readListKey } from './alerts.ts'
import { noDetails } from './details.ts'
import { listWords, subscribePath } from './paths.ts'

const at = (text: string) => new Date(text)
const SECRET = 'a secret of thirty-two characters'
const UID = '0195b2a0-0000-7000-8000-000000000001'

test('digests come at seven by the newsroom’s clock, on Mondays the weekly ones', () => {
  // A Wednesday.
  const noon = at('2026-03-04T12:00:00Z')
  assert.deepEqual(alertAt('at-once', noon, 'UTC'), noon)
  assert.deepEqual(alertAt('daily', noon, 'UTC'), at('2026-03-05T07:00:00Z'))
  assert.deepEqual(alertAt('weekly', noon, 'UTC'), at('2026-03-09T07:00:00Z'))
  assert.deepEqual(alertAt('daily', noon, 'America/Los_Angeles'), at('2026-03-04T15:00:00Z'))
  assert.deepEqual(alertAt('daily', noon, 'Asia/Tokyo'), at('2026-03-04T22:00:00Z'))
})

test('what comes out at seven waits for the next morning, and the clock may be put forward', () => {
  const monday = at('2026-03-09T07:00:00Z')
  assert.deepEqual(alertAt('daily', monday, 'UTC'), at('2026-03-10T07:00:00Z'))
  assert.deepEqual(alertAt('weekly', monday, 'UTC'), at('2026-03-16T07:00:00Z'))
  const before = at('2026-03-28T12:00:00Z')
  assert.deepEqual(alertAt('daily', before, 'Europe/Vienna'), at('2026-03-29T05:00:00Z'))
})

test('a token opens what it was made for, and nothing else', () => {
  const token = alertToken(SECRET, 'leave', UID)
  assert.equal(readAlertToken(SECRET, 'leave', token), UID)
  assert.equal(readAlertToken(SECRET, 'manage', token), undefined)
  assert.equal(readAlertToken(`${SECRET}.`, 'leave', token), undefined)
  const other = token.replace(/1\./, '2.')
  for (const forged of [other, `${token}x`, token.slice(0, -1), UID, `${UID}.`, '', '\0'])
    assert.equal(readAlertToken(SECRET, 'leave', forged), undefined)
})

test('an article stands on the lists of all news, its category and its subjects', () => {
  const details = { ...noDetails(), topics: [UID], countries: ['PT'] }
  const keys = listKeysOf({ category: 'press-release', details })
  assert.deepEqual(keys, ['news', 'category:press-release', `topic:${UID}`, 'country:PT'])
  assert.deepEqual(keys.map(readListKey), [
    {},
    { category: 'press-release' },
    { subject: `topic:${UID}` },
    { subject: 'country:PT' },
  ])
  for (const none of ['', 'category:gossip', 'contact:x', 'topic:', ALL_NEWS.toUpperCase()])
    assert.equal(readListKey(none), undefined)
})

test('the way to a list’s form carries the list, in every script', () => {
  assert.equal(subscribePath('en', '/en/topics/ferries'), '/en/subscribe?list=topics/ferries')
  const path = '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1'
  assert.equal(listWords(path), 'أخبار')
  assert.equal(subscribePath('ar', path), '/ar/subscribe?list=%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1')
})
