import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeptTimes, publicationDates } from './publication-dates.ts'

const instant = (text: string) => new Date(`${text}Z`)
const article = {
  day: '2017-08-17',
  firstPublishedAt: instant('2017-08-17T08:30'),
  updatedAt: instant('2017-08-17T08:30'),
  embargoUntil: null,
}
const datesOf = (times: Partial<KeptTimes>) =>
  publicationDates({ ...article, ...times }, 'Europe/Vienna')

test('an article of the day it came out on has its hour', () => {
  const { published, modified } = datesOf({})
  assert.deepEqual([published, modified], ['2017-08-17T08:30:00.000Z', '2017-08-17T08:30:00.000Z'])
})

test('an article of an earlier day has that day, no invented hour, and no change by its import', () => {
  const imported = instant('2026-01-05T10:00')
  const dates = datesOf({ firstPublishedAt: imported, updatedAt: imported })
  assert.deepEqual([dates.published, dates.modified], ['2017-08-17', '2017-08-17'])
  assert.deepEqual(dates.publishedAt, instant('2017-08-17T10:00'))
})

test('a change after publication is a change', () => {
  const updatedAt = instant('2017-09-03T12:00')
  const { published, modified, modifiedAt } = datesOf({ updatedAt })
  assert.deepEqual([published, modified], ['2017-08-17T08:30:00.000Z', updatedAt.toISOString()])
  assert.deepEqual(modifiedAt, updatedAt)
})

test('what waits under embargo comes out when the embargo ends', () => {
  const embargoUntil = instant('2017-08-18T06:00')
  const { published, modified } = datesOf({ embargoUntil, day: '2017-08-18' })
  assert.deepEqual([published, modified], [embargoUntil.toISOString(), embargoUntil.toISOString()])
})
