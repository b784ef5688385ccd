import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areQuotesAttributed, figuresIn, withoutBlanks } from './blocks.ts'
import { asset, doc, ends, figure, pullQuote, release } from './testing/release.ts'

test('readers get no quote without words, and every picture and end', () => {
  assert.deepEqual(withoutBlanks(doc(pullQuote('', 'Ada'), figure, ends)).content, [figure, ends])
  assert.deepEqual(withoutBlanks(doc(pullQuote('Words', ''))).content, [pullQuote('Words', '')])
})

test('a quote with words is attributed to somebody, an empty one to nobody', () => {
  assert.equal(areQuotesAttributed(release), true)
  assert.equal(areQuotesAttributed(doc(pullQuote('Words', ' '))), false)
  assert.equal(areQuotesAttributed(doc(pullQuote('', ''))), true)
})

test('the pictures of a text are known by their assets', () => {
  assert.deepEqual(figuresIn(release), [asset])
})
