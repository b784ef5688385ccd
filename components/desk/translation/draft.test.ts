import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Inline } from '#domain/document.ts'
import { type Segment, segmentsOf } from '#domain/segments.ts'
import { basisOn, rowsOf } from '#domain/translation.ts'
import {
  draftOf,
  isLeftOut,
  settled,
  stateIn,
  type TranslatedArticle,
  textOf,
  withText,
} from './draft.ts'

const words = (text: string): Inline[] => (text ? [{ type: 'text', text }] : [])
const textWith = (title: string, blocks: Record<string, string>) => ({
  title,
  summary: '',
  body: {
    type: 'doc' as const,
    content: Object.entries(blocks).map(([id, text]) => ({
      type: 'paragraph' as const,
      attrs: { id },
      content: words(text),
    })),
  },
})
const source = textWith('Rivers', { a: 'One', b: 'Two', c: 'Three', d: 'Four' })
const target = textWith('Rios', { a: 'Um', b: 'Dois' })
const then = segmentsOf(textWith('Rivers', { a: 'One', b: 'Two, once', d: 'Four' }))
const article: TranslatedArticle = {
  uid: 'x',
  storyUid: 'y',
  locale: 'pt',
  sourceLocale: 'en',
  lockVersion: 1,
  revisionUid: null,
  sourceRevisionUid: 'z',
  title: 'Rios',
  dateline: '',
  method: 'human',
  summary: '',
  slug: '',
  rows: rowsOf(
    source,
    target,
    then.map((segment: Segment) => basisOn(segment)),
  ),
  loose: [],
  setAside: [],
}
const states = (draft = draftOf(article)) =>
  Object.fromEntries(article.rows.map((row) => [row.key, stateIn(draft, row)]))
const standing = { title: 'done', a: 'done', b: 'stale', c: 'empty', d: 'done' }

test('an untouched form says what the newsroom says', () => {
  assert.deepEqual(states(), standing)
  const left = article.rows.filter((row) => isLeftOut(draftOf(article), row))
  assert.deepEqual(
    left.map((row) => row.key),
    ['d'],
  )
})

test('a row is done once it is filled, changed or confirmed, and empty once it is emptied', () => {
  const draft = draftOf(article)
  const filled = { ...draft, texts: { ...draft.texts, a: [], b: words('Dois!'), c: words('Três') } }
  assert.deepEqual(states(filled), { ...standing, a: 'empty', b: 'done', c: 'done' })
  assert.deepEqual(states({ ...draft, confirmed: ['b', 'c'] }), {
    ...standing,
    b: 'done',
    c: 'done',
  })
})

test('what was typed and decided while a save was under way stays in the form', () => {
  const sent = { ...draftOf(article), confirmed: ['b'] }
  const meanwhile = { ...sent, confirmed: ['b', 'c'], title: 'Os rios' }
  const after = settled(meanwhile, sent, article)
  assert.deepEqual([after.title, after.confirmed], ['Os rios', ['c']])
})

test('a row that lost its source is sent once more only if it was typed in meanwhile', () => {
  const draft = draftOf(article)
  const sent = { ...draft, texts: { ...draft.texts, gone: words('Antes') } }
  const keysAfter = (gone: Inline[]) =>
    Object.keys(settled({ ...sent, texts: { ...sent.texts, gone } }, sent, article).texts)
  assert.ok(!keysAfter(sent.texts.gone ?? []).includes('gone'))
  assert.ok(keysAfter(words('Depois')).includes('gone'))
})

test('a form turned into a text and back is the same form', () => {
  const draft = { ...draftOf(article), confirmed: ['b'] }
  assert.deepEqual(withText(draft, textOf(draft, article.rows)), draft)
})
