import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diffWords } from './word-diff.ts'

const marked = (before: string, after: string, language: string) =>
  diffWords(before, after, language)
    .map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind])
    .join('')

test('a changed word is shown, its neighbours are not', () => {
  assert.equal(
    marked('The ferry leaves at noon.', 'The boat leaves at noon.', 'en'),
    'The -ferry-+boat+ leaves at noon.',
  )
})

test('neighbouring changed words read as one change', () => {
  assert.equal(marked('an old ferry', 'a new ferry', 'en'), '-an old-+a new+ ferry')
})

test('Chinese and Arabic are compared by their own words', () => {
  assert.equal(marked('渡船中午出发', '渡船上午出发', 'zh'), '渡船-中午-+上午+出发')
  assert.equal(
    marked('تغادر العبّارة ظهرا', 'تغادر الحافلة ظهرا', 'ar'),
    'تغادر -العبّارة-+الحافلة+ ظهرا',
  )
})

test('the parts joined give both texts back, whatever they are', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem())
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after, 'en')
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('')
      assert.equal(without('added'), before)
      assert.equal(without('removed'), after)
    }),
  )
})
