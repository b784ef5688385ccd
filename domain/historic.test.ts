import assert from 'node:assert/strict'
import { test } from 'node:test'
import { historicFrom, isHistoric } from './historic.ts'

test('releases and project news grow historic on the day, opinions and reports never', () => {
  const now = new Date('2026-08-17T12:00:00Z')
  const old = (day: string, category: 'press-release' | 'expert-voice', years = 5) =>
    isHistoric({ day, category }, years, now)
  assert.equal(old('2021-08-16', 'press-release'), true)
  assert.equal(old('2021-08-17', 'press-release'), false)
  assert.equal(old('1999-01-01', 'expert-voice'), false)
  assert.equal(old('1999-01-01', 'press-release', 0), false)
})

test('a kept page knows the very instant from which it is to say so', () => {
  for (const day of ['2021-03-04', '2020-02-28', '2020-02-29', '2020-12-31']) {
    const article = { day, category: 'press-release' } as const
    const from = historicFrom(article, 5)
    assert.ok(from)
    assert.equal(isHistoric(article, 5, from), true, day)
    assert.equal(isHistoric(article, 5, new Date(from.getTime() - 1)), false, day)
  }
  assert.equal(historicFrom({ day: '2021-03-04', category: 'expert-voice' }, 5), undefined)
  assert.equal(historicFrom({ day: '2021-03-04', category: 'press-release' }, 0), undefined)
})
