import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, endOfDay, instantIn, isDay, listingInstant } from './days.ts'

test('a day is one of the calendar, written in full', () => {
  for (const day of ['2024-02-29', '2017-08-17']) assert.ok(isDay(day), day)
  for (const day of ['2023-02-29', '2024-13-01', '2024-1-1', '17 August 2017', ''])
    assert.ok(!isDay(day), day)
})

test('a clock’s day and hour are an instant, in summer, in winter and on the days between', () => {
  const cases: [string, string, string, string][] = [
    ['2026-01-15', '09:00', 'Europe/Vienna', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', 'Europe/Vienna', '2026-07-15T07:00:00.000Z'],
    ['2026-03-29', '01:30', 'Europe/Vienna', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '12:00', 'Europe/Vienna', '2026-03-29T10:00:00.000Z'],
    ['2026-10-25', '12:00', 'Europe/Vienna', '2026-10-25T11:00:00.000Z'],
    ['2026-01-01', '00:15', 'Asia/Kathmandu', '2025-12-31T18:30:00.000Z'],
  ]
  for (const [day, hour, zone, expected] of cases) {
    const instant = instantIn(day, hour, zone)
    assert.equal(instant.toISOString(), expected)
    assert.equal(dayIn(instant, zone), day)
  }
})

test('a day is over when the clock shows the next one', () => {
  const end = (day: string) => endOfDay(day, 'Europe/Vienna').toISOString()
  assert.equal(end('2026-03-29'), '2026-03-29T22:00:00.000Z')
  assert.equal(end('2026-12-31'), '2026-12-31T23:00:00.000Z')
})

test('a backdated item stands at midnight of its day, today’s at its hour', () => {
  const at = new Date('2026-07-15T07:00:00Z')
  assert.equal(
    listingInstant('2016-04-29', at, 'Europe/Vienna').toISOString(),
    '2016-04-29T00:00:00.000Z',
  )
  assert.equal(
    listingInstant('2026-07-15', at, 'Europe/Vienna').toISOString(),
    '2026-07-15T09:00:00.000Z',
  )
})
