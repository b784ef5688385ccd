import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatAge } from './ages.ts'

test('an age is told in the largest unit that fits', () => {
  const now = new Date('2026-05-06T12:00:00Z')
  const ago = (then: string) => formatAge(new Date(then), now, 'en')
  assert.equal(ago('2026-05-06T11:59:30Z'), 'now')
  assert.equal(ago('2026-05-06T11:15:00Z'), '45 minutes ago')
  assert.equal(ago('2026-05-05T12:00:00Z'), 'yesterday')
  assert.equal(ago('2024-05-06T12:00:00Z'), '2 years ago')
  assert.equal(ago('2026-05-06T12:00:05Z'), 'now', 'a clock that is ahead')
})
