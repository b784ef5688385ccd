import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, LIMITS, parseDocument } from './document.ts'
import { Refusal } from './refusal.ts'
import { asset, doc, ends, figure, paragraph, pullQuote, release } from './testing/release.ts'

const bodyOf = (type: string, blocks: number) => ({
  type: 'doc',
  content: Array.from({ length: blocks }, (_, order) => ({ type, attrs: { id: `b${order}` } })),
})

test('a body has as many paragraphs as its translations may have, and no more', () => {
  assert.equal(parseDocument(bodyOf('paragraph', LIMITS.blocks)).content.length, LIMITS.blocks)
  assert.throws(
    () => parseDocument(bodyOf('paragraph', LIMITS.blocks + 1)),
    (error) => error instanceof Refusal && error.code === 'too_large' && error.field === 'body',
  )
})

test('a body wrong in ten thousand places is refused in one sentence', () => {
  assert.throws(
    () => parseDocument(bodyOf('unknown', 10_000)),
    (error) => error instanceof Refusal && error.code === 'invalid' && error.message.length < 500,
  )
})

test('a text of control characters alone leaves nothing, and refuses nobody’s work', () => {
  const text = (words: string) => ({ type: 'text' as const, text: words })
  const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { id: 'p1' }, content })
  const given = paragraph(text('A\u0000'), text('\u0007'), { type: 'hardBreak' }, text('b\u000bc'))
  assert.deepEqual(parseDocument({ type: 'doc', content: [given] }).content, [
    paragraph(text('A'), { type: 'hardBreak' }, text('b c')),
  ])
})

test('a text with every kind of block is let in as it is', () => {
  assert.deepEqual(parseDocument(release), release)
})

test('a quote set large has words and whose they are: no more, no fewer', () => {
  const { content } = pullQuote('Words', 'Ada')
  for (const wrong of [content.slice(0, 1), [...content, paragraph('q3', 'More')], [figure, ends]])
    assert.throws(
      () => parseDocument(doc({ ...pullQuote('', ''), content: wrong } as Block)),
      (error) => error instanceof Refusal && error.code === 'invalid' && error.field === 'body',
    )
})

test('a picture names its asset by uid and has nothing else', () => {
  for (const attrs of [{ id: 'f' }, { id: 'f', asset: 'x' }, { id: 'f', asset, src: '/x' }])
    assert.throws(
      () => parseDocument({ type: 'doc', content: [{ type: 'figure', attrs }] }),
      (error) => error instanceof Refusal && error.code === 'invalid' && error.field === 'body',
    )
})

test('a text ends once: of two ends the first stays', () => {
  const again: Block = { type: 'ends', attrs: { id: 'e2' } }
  assert.deepEqual(parseDocument(doc(paragraph('a', 'One'), ends, again)).content, [
    paragraph('a', 'One'),
    ends,
  ])
})
