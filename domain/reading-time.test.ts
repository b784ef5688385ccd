import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from './document.ts'
import { readingMinutes } from './reading-time.ts'

const body = (text: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text }] }],
})

test('the same number of words takes each language its own time', () => {
  const words = (word: string) => body(`${word} `.repeat(1_000))
  assert.equal(readingMinutes(words('ferry'), 'en'), 4)
  assert.equal(readingMinutes(words('معدّية'), 'ar'), 7)
  assert.equal(readingMinutes(words('паром'), 'ru'), 5)
})

test('Chinese is read by its signs, though no space parts them', () => {
  assert.equal(readingMinutes(body('渡口'.repeat(510)), 'zh'), 4)
})

test('a short text takes a minute, and one without words none', () => {
  assert.equal(readingMinutes(body('Ferries run.'), 'en'), 1)
  assert.equal(readingMinutes(body(' '), 'en'), 0)
})
