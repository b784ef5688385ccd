import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBehind, isFollowed } from './following.ts'
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
const day = (number: number) => new Date(Date.UTC(2026, 2, number))
const first = text('Rivers', ['a', 'One'], ['b', 'Two'])
const basis = segmentsOf(first).map(basisOn)
const translation = {
  ...text('Rios', ['a', 'Um'], ['b', 'Dois']),
  ...{ basis, reflectsAt: day(3), updatedAt: day(4) },
}
const source = (publishedAt: Date, of: ArticleText) => ({ ...of, publishedAt })
const shorter = text('Rivers', ['a', 'One'])
const changed = text('Rivers', ['a', 'One'], ['b', 'Three'])
const longer = text('Rivers', ['a', 'One'], ['b', 'Two'], ['c', 'Three'])

test('a text is followed when all of it was confirmed, other quotes and spaces aside', () => {
  assert.equal(isFollowed(first, basis), true)
  assert.equal(isFollowed(text('Rivers', ['a', ' One'], ['b', 'Two ']), basis), true)
  assert.equal(isFollowed(shorter, basis), true)
  assert.equal(isFollowed(changed, basis), false)
  assert.equal(isFollowed(longer, basis), false)
})

test('a paragraph changed, added or taken out of the source since leaves the translation behind', () => {
  for (const later of [changed, longer, shorter])
    assert.equal(isBehind({ translation, source: source(day(5), later) }), true)
})

test('a source published again with the same words leaves nobody behind', () => {
  assert.equal(isBehind({ translation, source: source(day(5), first) }), false)
})

test('a translation of words that are not public yet is ahead, not behind', () => {
  const ahead = {
    ...text('Rios', ['a', 'Um'], ['b', 'Dois'], ['c', 'Três']),
    ...{ basis: segmentsOf(longer).map(basisOn), reflectsAt: day(3), updatedAt: day(4) },
  }
  assert.equal(isBehind({ translation: ahead, source: source(day(3), first) }), false)
  const reworded = { ...ahead, basis: segmentsOf(changed).map(basisOn), reflectsAt: null }
  assert.equal(isBehind({ translation: reworded, source: source(day(3), first) }), false)
})

test('a paragraph of the translation’s own, or left out on purpose, takes nothing from that', () => {
  const own = { ...translation, ...text('Rios', ['a', 'Um'], ['own', 'Só aqui']) }
  assert.equal(isBehind({ translation: own, source: source(day(5), first) }), false)
})

test('one that never followed all of a public text is behind what came out after it', () => {
  const part = { ...translation, basis: basis.slice(0, 1), reflectsAt: null }
  assert.equal(isBehind({ translation: part, source: source(day(3), first) }), false)
  assert.equal(isBehind({ translation: part, source: source(day(5), first) }), true)
})

test('what was never compared is called nothing', () => {
  const imported = { ...translation, basis: [], reflectsAt: null }
  assert.equal(isBehind({ translation: imported, source: source(day(5), changed) }), false)
})
