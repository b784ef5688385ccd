import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS, parseDocument } from './document.ts'
import { Refusal } from './refusal.ts'

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
