import assert from 'node:assert/strict'
import { test } from 'node:test'
import { follows } from './following.ts'
import { type ArticleText, segmentsOf } from './segments.ts'
import { basisOn } from './translation.ts'

const text = (title: string, ...words: [string, string][]): ArticleText => ({
  title,
  summary: '',
  body: {
    type: 'doc',
    content: words.map(([id, said]) => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text: said }],
    })),
  },
})
const source = text('Rivers', ['a', 'One'], ['b', 'Two'])
const translation = text('Rios', ['a', 'Um'], ['b', 'Dois'])
const basis = segmentsOf(source).map(basisOn)

test('a translation follows the text that all of it was confirmed against', () => {
  assert.equal(follows(translation, basis, source), true)
})

test('a changed, a new or a missing paragraph of the source is one it does not follow', () => {
  assert.equal(follows(translation, basis, text('Rivers', ['a', 'One'], ['b', 'Three'])), false)
  assert.equal(follows(translation, basis, text('Rivers', ['a', 'One'])), false)
  const longer = text('Rivers', ['a', 'One'], ['b', 'Two'], ['c', 'Three'])
  assert.equal(follows(translation, basis, longer), false)
})

test('a paragraph of the translation’s own, or left out on purpose, takes nothing from that', () => {
  const own = text('Rios', ['a', 'Um'], ['own', 'Só aqui'])
  assert.equal(follows(own, basis, source), true)
})

test('other quotation marks and spaces in the source say the same', () => {
  assert.equal(follows(translation, basis, text('Rivers', ['a', ' One'], ['b', 'Two '])), true)
})

test('what was never compared is not called right or wrong', () => {
  assert.equal(follows(translation, [], source), undefined)
})
