import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getSchema } from '@tiptap/core'
import {
  baseKeymap,
  joinBackward,
  joinForward,
  lift,
  selectAll,
  setBlockType,
  splitBlock,
  wrapIn,
} from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { liftListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { parseDocument } from '#domain/document.ts'
import { blockIdPlugin, IDENTIFIED } from './block-ids.ts'
import { articleExtensions } from './schema.ts'

const schema = getSchema(
  articleExtensions({
    storyUid: 'story',
    labels: { words: '', attribution: '', picture: '', embed: { name: '', caption: '' }, ends: '' },
    pictures: [],
  }),
)
const type = (name: string) => {
  const found = schema.nodes[name]
  if (!found) throw new Error(`No node ${name}`)
  return found
}

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (id: string, words: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [text(words)],
})
const START = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'h', level: 2 }, content: [text('alpha')] },
    paragraph('p1', 'bravo charlie'),
    {
      type: 'bulletList',
      attrs: { id: 'l' },
      content: ['delta', 'echo'].map((words) => ({
        type: 'listItem',
        attrs: { id: `i-${words}` },
        content: [paragraph(`p-${words}`, words)],
      })),
    },
    { type: 'blockquote', attrs: { id: 'q' }, content: [paragraph('p2', 'foxtrot')] },
    {
      type: 'pullQuote',
      attrs: { id: 'pq' },
      content: [paragraph('pq1', 'india'), paragraph('pq2', 'kilo')],
    },
    { type: 'figure', attrs: { id: 'f', asset: '0195b2a0-0000-7000-8000-000000000001' } },
    {
      type: 'embed',
      attrs: { id: 'em', href: 'https://vimeo.com/76979871' },
      content: [paragraph('em1', 'lima'), paragraph('em2', 'mike')],
    },
    { type: 'ends', attrs: { id: 'e' } },
    paragraph('p3', 'golf hotel'),
  ],
}
const open = (): EditorState =>
  EditorState.create({
    doc: schema.nodeFromJSON(START),
    plugins: [history({ newGroupDelay: 0 }), blockIdPlugin()],
  })

function run(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}
const at = (state: EditorState, from: number, to = from): EditorState =>
  state.apply(
    state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))),
  )
/** The state with the cursor before the first occurrence of some words. */
const before = (state: EditorState, words: string): EditorState => {
  let found = 0
  state.doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (index >= 0) found = pos + index
  })
  return at(state, found)
}
const ids = (doc: Node): (string | null)[] => {
  const found: (string | null)[] = []
  doc.descendants((node) => {
    if (IDENTIFIED.includes(node.type.name)) found.push(node.attrs.id)
  })
  return found
}
/** Id by words, for text blocks whose words stand once. */
const idByWords = (doc: Node): Map<string, string> => {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  doc.descendants((node) => {
    if (!node.isTextblock || !node.textContent) return
    if (found.has(node.textContent)) twice.add(node.textContent)
    found.set(node.textContent, node.attrs.id)
  })
  for (const words of twice) found.delete(words)
  return found
}

test('a split block keeps its id where most of its words are', () => {
  const early = idByWords(run(before(open(), 'avo charlie'), splitBlock).doc)
  assert.equal(early.get('avo charlie'), 'p1')
  const late = idByWords(run(before(open(), 'lie'), splitBlock).doc)
  assert.equal(late.get('bravo char'), 'p1')
  const atStart = idByWords(run(before(open(), 'bravo'), splitBlock).doc)
  assert.equal(atStart.get('bravo charlie'), 'p1')
})

test('joined blocks keep the id of the one with most of the words', () => {
  const joined = idByWords(run(before(open(), 'bravo'), joinBackward).doc)
  assert.equal(joined.get('alphabravo charlie'), 'p1')
  const state = before(open(), 'golf')
  const opened = run(run(state, splitBlock), joinBackward)
  assert.deepEqual(ids(opened.doc), ids(state.doc))
})

test('a paragraph made a heading, a list item or a quote is still the same block', () => {
  const commands: [string, Command][] = [
    ['a heading', setBlockType(type('heading'), { level: 3 })],
    ['a list item', wrapInList(type('orderedList'))],
    ['a quote', wrapIn(type('blockquote'))],
  ]
  for (const [name, command] of commands)
    assert.equal(idByWords(run(before(open(), 'golf'), command).doc).get('golf hotel'), 'p3', name)
  const lifted = run(before(open(), 'delta'), liftListItem(type('listItem')))
  assert.equal(idByWords(lifted.doc).get('delta'), 'p-delta')
})

test('a selection over several blocks made headings keeps every id', () => {
  const state = at(open(), 2, 18)
  const made = idByWords(run(state, setBlockType(type('heading'), { level: 3 })).doc)
  assert.deepEqual([made.get('alpha'), made.get('bravo charlie')], ['h', 'p1'])
})

test('a pasted copy gets new ids, and the original keeps its own', () => {
  const state = open()
  const slice = state.doc.slice(0, state.doc.content.size)
  const pasted = state.apply(
    state.tr.replace(state.doc.content.size, state.doc.content.size, slice),
  )
  assert.deepEqual(ids(pasted.doc).slice(0, ids(state.doc).length), ids(state.doc))
  assert.equal(new Set(ids(pasted.doc)).size, ids(state.doc).length * 2)
})

test('undo gives the ids back with the text', () => {
  const joined = run(before(open(), 'bravo'), joinBackward)
  assert.ok(!ids(joined.doc).includes('h'))
  assert.ok(run(joined, undo).doc.eq(open().doc))
  const split = run(before(open(), 'charlie'), splitBlock)
  assert.ok(run(split, undo).doc.eq(open().doc))
  assert.ok(run(run(split, undo), redo).doc.eq(split.doc))
})

const enter = baseKeymap.Enter as Command
const COMMANDS: Record<string, Command> = {
  enter,
  splitBlock,
  joinBackward,
  joinForward,
  lift,
  selectAll,
  undo,
  redo,
  splitItem: splitListItem(type('listItem')),
  liftItem: liftListItem(type('listItem')),
  bullets: wrapInList(type('bulletList')),
  numbers: wrapInList(type('orderedList')),
  quote: wrapIn(type('blockquote')),
  heading: setBlockType(type('heading'), { level: 2 }),
  plain: setBlockType(type('paragraph')),
  erase: (state, dispatch) => {
    dispatch?.(state.tr.deleteSelection())
    return true
  },
  type: (state, dispatch) => {
    dispatch?.(state.tr.insertText('x'))
    return true
  },
  duplicate: (state, dispatch) => {
    const { from, to } = state.selection
    dispatch?.(state.tr.replace(to, to, state.doc.slice(from, to)))
    return true
  },
  move: (state, dispatch) => {
    const slice = state.selection.content()
    const transaction = state.tr.deleteSelection()
    transaction.replaceRange(transaction.doc.content.size, transaction.doc.content.size, slice)
    dispatch?.(transaction)
    return true
  },
}

test('whatever is done to a text, every id is there once and unchanged blocks keep theirs', () => {
  const step = fc.record({
    command: fc.constantFrom(...Object.keys(COMMANDS)),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      // Where words were copied, the same words may come to stand elsewhere as another block.
      const isSingle = !steps.some((step) => step.command === 'duplicate')
      let state = open()
      for (const { command, from, length } of steps) {
        const start = Math.floor(from * state.doc.content.size)
        const end = Math.min(state.doc.content.size, start + Math.floor(length * 30))
        const selected = at(state, start, end)
        const next = run(selected, COMMANDS[command] as Command)
        next.doc.check()
        const all = ids(next.doc)
        assert.ok(
          all.every((id) => id !== null),
          'every block has an id',
        )
        assert.equal(new Set(all).size, all.length, 'no id stands twice')
        const sent = JSON.parse(JSON.stringify(next.doc.toJSON()))
        assert.deepEqual(parseDocument(sent), sent)
        const kept = idByWords(next.doc)
        for (const [words, id] of idByWords(selected.doc))
          if (isSingle && kept.has(words) && !/^x+$/.test(words) && !/do$/.test(command))
            assert.equal(kept.get(words), id, `“${words}” after ${command}`)
        state = next
      }
    }),
    { numRuns: 300 },
  )
})
