import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFreeForPress, isOffered, LICENCES } from './licences.ts'

test('the press is offered what newspapers may print and sell', () => {
  const others = LICENCES.filter((licence) => !isFreeForPress(licence))
  assert.deepEqual(others, ['cc-by-nc-4.0', 'rights-reserved'])
  assert.equal(isOffered('cc-by-nc-4.0'), true)
  assert.equal(isFreeForPress(''), false)
})
