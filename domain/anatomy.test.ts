import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anatomyOf, contentsOf, ranksOf } from './anatomy.ts'
import type { Block } from './document.ts'

const heading = (id: string, level: 2 | 3 = 2): Block => ({
  type: 'heading',
  attrs: { id, level },
  content: [{ type: 'text', text: `Heading ${id}` }],
})
const paragraph = (id: string): Block => ({ type: 'paragraph', attrs: { id } })
const ends: Block = { type: 'ends', attrs: { id: 'e' } }

test('what follows the end is notes to editors, and without an end all is news', () => {
  const [a, b] = [paragraph('a'), paragraph('b')]
  assert.deepEqual(anatomyOf({ type: 'doc', content: [a, ends, b] }), {
    news: [a],
    notes: [b],
    hasEnd: true,
  })
  assert.deepEqual(anatomyOf({ type: 'doc', content: [a, b] }), {
    news: [a, b],
    notes: [],
    hasEnd: false,
  })
})

test('three headings of the first rank make a list of contents, two do not', () => {
  assert.deepEqual(contentsOf([heading('a'), heading('x', 3), heading('b')]), [])
  assert.deepEqual(
    contentsOf([heading('a'), heading('x', 3), heading('b'), heading('c')]).map(
      ({ anchor }) => anchor,
    ),
    ['s-a', 's-b', 's-c'],
  )
})

test('a smaller heading before any larger one is raised, so that no level is left out', () => {
  const content = [heading('a', 3), paragraph('p'), heading('b'), heading('c', 3)]
  assert.deepEqual(ranksOf(content), [1, 0, 1, 2])
})
