import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHistoric } from './historic.ts'

test('releases and project news grow historic on the day, opinions and reports never', () => {
  const now = new Date('2026-08-17T12:00:00Z')
  const old = (day: string, category: 'press-release' | 'expert-voice', years = 5) =>
    isHistoric({ day, category }, years, now)
  assert.equal(old('2021-08-16', 'press-release'), true)
  assert.equal(old('2021-08-17', 'press-release'), false)
  assert.equal(old('1999-01-01', 'expert-voice'), false)
  assert.equal(old('1999-01-01', 'press-release', 0), false)
})
