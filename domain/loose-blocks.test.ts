import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, Document } from './document.ts'
import { looseBlocks } from './loose-blocks.ts'
import { ends, figure, pullQuote } from './testing/release.ts'

const paragraph = (id: string, text = id): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const list = (id: string, ...keys: string[]): Block => ({
  type: 'bulletList',
  attrs: { id },
  content: keys.map((key) => ({
    type: 'listItem',
    attrs: { id: `item-${key}` },
    content: [paragraph(key)],
  })),
})
const doc = (...content: Block[]): Document => ({ type: 'doc', content })
const found = (source: Document, target: Document, ...translated: string[]) =>
  looseBlocks(source, target, new Set(translated)).map(({ id, after, isOrphan }) => [
    id,
    after,
    isOrphan ? 'orphan' : 'own',
  ])

test('a translation’s own blocks and those that lost their source are told apart, each in its place', () => {
  const source = doc(paragraph('a'), list('l', 'b', 'c'))
  const target = doc(
    paragraph('first'),
    paragraph('a'),
    paragraph('old'),
    list('l', 'b', 'inside', 'c', 'gone'),
    list('m', 'd', 'e'),
  )
  assert.deepEqual(found(source, target, 'a', 'b', 'c', 'old', 'gone'), [
    ['first', '', 'own'],
    ['old', 'a', 'orphan'],
    ['item-inside', 'b', 'own'],
    ['item-gone', 'c', 'orphan'],
    ['m', 'c', 'own'],
  ])
})

test('an empty block is nothing to decide about', () => {
  assert.deepEqual(found(doc(paragraph('a')), doc(paragraph('a'), paragraph('x', ' '))), [])
})

test('pictures and ends are no loose blocks, a quote of the translation’s own is one', () => {
  const own = doc(figure, ends, pullQuote('Palavras', 'Ada'))
  const loose = looseBlocks(doc(paragraph('a', 'One')), own, new Set())
  assert.deepEqual(
    loose.map(({ id, texts }) => [id, texts.length]),
    [['q', 2]],
  )
})
