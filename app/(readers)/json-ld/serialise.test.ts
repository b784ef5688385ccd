import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serialise } from './serialise.ts'

test('no text ends the element it stands in, and every text comes back as it was', () => {
  const value = { headline: '</script><!--\u2028\u2029\\u003c"' }
  const text = serialise(value)
  assert.doesNotMatch(text, /[<\u2028\u2029]/)
  assert.deepEqual(JSON.parse(text), value)
})
