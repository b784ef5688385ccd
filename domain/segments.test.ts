import assert from 'node:assert/strict'
import { test } from 'node:test'
import { segmentsOf } from './segments.ts'
import { release } from './testing/release.ts'

test('a quote and its attribution are two units, each known for what it is', () => {
  const units = segmentsOf({ title: '', summary: '', dateline: 'LINZ', body: release })
  assert.deepEqual(
    units.map(({ key, within }) => [key, within]),
    [
      ['dateline', undefined],
      ['a', undefined],
      ['q1', 'pullQuote'],
      ['q2', 'attribution'],
      ['n', undefined],
    ],
  )
})
