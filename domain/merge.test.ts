import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block } from './document.ts'
import { type DraftText, differencesOf, merged, type Side } from './merge.ts'
import { asset, doc, figure } from './testing/release.ts'

const block = (id: string, text: string): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const draft = (title: string, ...blocks: [string, string][]): DraftText => ({
  title,
  summary: '',
  slug: '',
  dateline: '',
  body: { type: 'doc', content: blocks.map(([id, text]) => block(id, text)) },
})
const wordsOf = ({ body }: DraftText) =>
  body.content.map((one) => (one.type === 'paragraph' ? one.content?.[0] : undefined))
const base = draft('Title', ['a', 'one'], ['b', 'two'], ['c', 'three'])
const none = new Map<string, Side>()

test('what only one of two changed is theirs to decide, what both changed is contested', () => {
  const mine = draft('My title', ['a', 'one'], ['b', 'two, mine'], ['c', 'three, mine'])
  const theirs = draft('Title', ['a', 'one, theirs'], ['b', 'two, theirs'], ['c', 'three'])
  assert.deepEqual(
    differencesOf(base, mine, theirs).map(({ key, proposal, isContested }) => [
      key,
      proposal,
      isContested,
    ]),
    [
      ['title', 'mine', false],
      ['a', 'theirs', false],
      ['b', 'mine', true],
      ['c', 'mine', false],
    ],
  )
  const expected = draft('My title', ['a', 'one, theirs'], ['b', 'two, mine'], ['c', 'three, mine'])
  assert.deepEqual(merged(base, mine, theirs, none), expected)
})

test('blocks that one of two added or deleted are added or deleted', () => {
  const mine = draft('Title', ['a', 'one'], ['new', 'mine'], ['b', 'two'], ['c', 'three'])
  const theirs = draft('Title', ['top', 'theirs'], ['a', 'one'], ['b', 'two'])
  const expected = draft('Title', ['top', 'theirs'], ['a', 'one'], ['new', 'mine'], ['b', 'two'])
  assert.deepEqual(merged(base, mine, theirs, none), expected)
})

test('the order is that of whoever rearranged the blocks', () => {
  const rearranged = draft('Title', ['c', 'three'], ['a', 'one'], ['b', 'two'])
  const edited = draft('Title', ['a', 'one!'], ['b', 'two'], ['c', 'three'])
  const expected = draft('Title', ['c', 'three'], ['a', 'one!'], ['b', 'two'])
  assert.deepEqual(merged(base, rearranged, edited, none), expected)
  assert.deepEqual(merged(base, edited, rearranged, none), expected)
})

const anyDraft = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('x', 'y', 'z')), {
    selector: ([id]) => id,
  })
  .map((blocks) => draft('Title', ...blocks))

test('all of one side is that side’s text exactly, and any choice makes no block of its own', () => {
  fc.assert(
    fc.property(
      anyDraft,
      anyDraft,
      anyDraft,
      fc.infiniteStream(fc.boolean()),
      (was, mine, theirs, coin) => {
        const keys = differencesOf(was, mine, theirs).map(({ key }) => key)
        const all = (side: Side) => new Map(keys.map((key) => [key, side]))
        if (keys.length > 0) assert.deepEqual(merged(was, mine, theirs, all('mine')), mine)
        if (keys.length > 0) assert.deepEqual(merged(was, mine, theirs, all('theirs')), theirs)
        const any = new Map(
          keys.map((key) => [key, coin.next().value ? 'mine' : 'theirs'] as const),
        )
        const ids = merged(was, mine, theirs, any).body.content.map((one) => one.attrs.id)
        assert.equal(new Set(ids).size, ids.length)
        const offered = [...wordsOf(mine), ...wordsOf(theirs)].map((words) => JSON.stringify(words))
        for (const words of wordsOf(merged(was, mine, theirs, any)))
          assert.ok(offered.includes(JSON.stringify(words)))
      },
    ),
  )
})

test('two people’s pictures and places are a difference to decide', () => {
  const placed = (dateline: string, ...content: Block[]) => ({
    ...{ title: 'T', summary: '', slug: '', dateline },
    body: doc(...content),
  })
  const base = placed('LINZ', figure)
  const mine = placed('Linz', figure)
  const theirs = placed('LINZ', { ...figure, attrs: { id: 'f', asset: asset.replace(/1$/, '2') } })
  assert.deepEqual(
    differencesOf(base, mine, theirs).map(({ key, proposal }) => [key, proposal]),
    [
      ['dateline', 'mine'],
      ['f', 'theirs'],
    ],
  )
  assert.deepEqual(merged(base, mine, theirs, new Map()), { ...theirs, dateline: 'Linz' })
})
