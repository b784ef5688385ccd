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
