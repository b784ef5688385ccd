import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerpt, findMatches, markMatches, type Sequence } from './matches.ts'

const one = (...stems: string[]): Sequence => stems.map((stem) => new Set([stem]))
const marked = (text: string, ...sequences: Sequence[]) =>
  markMatches(text, findMatches(text, sequences, 'en'))
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('')

test('every form of a word is marked whole', () => {
  assert.equal(marked('Ferries and a ferry.', one('ferri')), '[Ferries] and a [ferry].')
})

test('a phrase is marked in its order and as one', () => {
  assert.equal(marked('ice road, road ice', one('ic', 'road')), '[ice road], road ice')
})

test('where a place takes several words, each of them is marked', () => {
  assert.equal(marked('Boats and ferries', [new Set(['ferri', 'boat'])]), '[Boats] and [ferries]')
})

test('markup in a text stays text', () => {
  const text = '<script>ferry</script>'
  assert.equal(marked(text, one('ferri')), '<script>[ferry]</script>')
})

test('of a long text the place with most matches is shown, cut between words', () => {
  const filler = 'word '.repeat(200)
  const text = `ferry ${filler}the ferry, the ferry and the ferry ${filler}`
  const pieces = excerpt(text, findMatches(text, [one('ferri')], 'en'))
  assert.equal(pieces.filter(({ isMatch }) => isMatch).length, 3)
  const shown = pieces.map((piece) => piece.text).join('')
  assert.match(shown, /^… word .* word …$/)
  assert.ok(shown.length < 260)
})

test('an excerpt is always a part of the text between its dots, and never half a character', () => {
  const texts = fc.string({ unit: fc.constantFrom('ferry', ' ', '渡', '🛶', 'x'), maxLength: 400 })
  fc.assert(
    fc.property(texts, (text) => {
      const pieces = excerpt(text, findMatches(text, [one('ferri')], 'en'))
      const shown = pieces.map((piece) => piece.text).join('')
      assert.ok(text.includes(shown.replace(/^… /, '').replace(/ …$/, '')))
      assert.ok(shown.isWellFormed())
    }),
    { numRuns: 300 },
  )
})
