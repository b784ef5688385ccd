import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areQuotesAttributed, figuresIn, textBlocks, withoutBlanks } from './blocks.ts'
import { composeTranslation } from './composition.ts'
import { type Block, type Document, type Inline, parseDocument } from './document.ts'
import { looseBlocks } from './loose-blocks.ts'
import { differencesOf, merged } from './merge.ts'
import { Refusal } from './refusal.ts'
import { segmentsOf } from './segments.ts'

const words = (text: string): Inline[] => (text ? [{ type: 'text', text }] : [])
const paragraph = (id: string, text: string) =>
  ({ type: 'paragraph', attrs: { id }, content: words(text) }) as const
const quote = (text: string, attribution: string): Block => ({
  type: 'pullQuote',
  attrs: { id: 'q' },
  content: [paragraph('q1', text), paragraph('q2', attribution)],
})
const asset = '0195b2a0-0000-7000-8000-000000000001'
const figure: Block = { type: 'figure', attrs: { id: 'f', asset } }
const ends: Block = { type: 'ends', attrs: { id: 'e' } }
const doc = (...content: Block[]): Document => ({ type: 'doc', content })

const release = doc(
  paragraph('a', 'The ferries run again.'),
  quote('Nobody waits any more.', 'Ada, pilot'),
  figure,
  ends,
  paragraph('n', 'The Bureau has 43 members.'),
)
const none: ReadonlySet<string> = new Set()
const composed = (source: Document, previous: Document | undefined, given: [string, string][]) =>
  composeTranslation({
    source,
    previous,
    setAside: [],
    texts: new Map(given.map(([id, text]) => [id, words(text)])),
    translated: new Set(
      [...textBlocks(release), ...textBlocks(source)].map(({ attrs }) => attrs.id),
    ),
    keep: none,
    takeOut: none,
  })

test('a text with every kind of block is let in as it is', () => {
  assert.deepEqual(parseDocument(release), release)
})

test('a quote set large has words and whose they are: no more, no fewer', () => {
  const { content } = quote('Words', 'Ada') as Extract<Block, { type: 'pullQuote' }>
  for (const wrong of [content.slice(0, 1), [...content, paragraph('q3', 'More')], [figure, ends]])
    assert.throws(
      () => parseDocument(doc({ ...quote('', ''), content: wrong } as Block)),
      (error) => error instanceof Refusal && error.code === 'invalid' && error.field === 'body',
    )
})

test('a picture names its asset by uid and has nothing else', () => {
  for (const attrs of [{ id: 'f' }, { id: 'f', asset: 'x' }, { id: 'f', asset, src: '/x' }])
    assert.throws(
      () => parseDocument({ type: 'doc', content: [{ type: 'figure', attrs }] }),
      (error) => error instanceof Refusal && error.code === 'invalid' && error.field === 'body',
    )
  assert.deepEqual(figuresIn(release), [asset])
})

test('a text ends once: of two ends the first stays', () => {
  const again: Block = { type: 'ends', attrs: { id: 'e2' } }
  assert.deepEqual(parseDocument(doc(paragraph('a', 'One'), ends, again)).content, [
    paragraph('a', 'One'),
    ends,
  ])
})

test('readers get no quote without words, and every picture and end', () => {
  assert.deepEqual(withoutBlanks(doc(quote('', 'Ada'), figure, ends)).content, [figure, ends])
  assert.deepEqual(withoutBlanks(doc(quote('Words', ''))).content, [quote('Words', '')])
})

test('a quote with words is attributed to somebody, an empty one to nobody', () => {
  assert.equal(areQuotesAttributed(release), true)
  assert.equal(areQuotesAttributed(doc(quote('Words', ' '))), false)
  assert.equal(areQuotesAttributed(doc(quote('', ''))), true)
})

test('a quote and its attribution are two units, each known for what it is', () => {
  const units = segmentsOf({ title: '', summary: '', dateline: 'LINZ', body: release })
  assert.deepEqual(
    units.map(({ key, within }) => [key, within]),
    [
      ['dateline', undefined],
      ['a', undefined],
      ['q1', 'pullQuote'],
      ['q2', 'attribution'],
      ['n', undefined],
    ],
  )
})

test('a translation takes its pictures and its end from the source', () => {
  const { body } = composed(release, undefined, [['q1', 'Ninguém espera.']])
  assert.deepEqual(parseDocument(body).content, [
    { type: 'paragraph', attrs: { id: 'a' } },
    {
      type: 'pullQuote',
      attrs: { id: 'q' },
      content: [paragraph('q1', 'Ninguém espera.'), { type: 'paragraph', attrs: { id: 'q2' } }],
    },
    figure,
    ends,
    { type: 'paragraph', attrs: { id: 'n' } },
  ])
  const moved = composed(doc(ends, paragraph('a', 'Only this')), body, [['a', 'Só isto']])
  assert.deepEqual(moved.body.content, [ends, paragraph('a', 'Só isto')])
})

test('a quote the source no longer has is set aside whole, name and all', () => {
  const { body } = composed(release, undefined, [
    ['q1', 'Ninguém espera.'],
    ['q2', 'Ada, piloto'],
  ])
  const { setAside } = composeTranslation({
    source: doc(paragraph('a', 'The ferries run again.')),
    previous: body,
    setAside: [],
    texts: new Map(),
    translated: new Set(['a', 'q1', 'q2', 'n']),
    keep: none,
    takeOut: none,
  })
  assert.deepEqual(
    setAside.map(({ block }) => block),
    [quote('Ninguém espera.', 'Ada, piloto')],
  )
})

test('half a quote in the source leaves the translation a whole one to fill', () => {
  const { body } = composed(doc(quote('Words', '')), undefined, [['q1', 'Palavras']])
  assert.equal(textBlocks(parseDocument(body)).length, 2)
})

test('pictures and ends are no loose blocks, a quote of the translation’s own is one', () => {
  const own = doc(figure, ends, quote('Palavras', 'Ada'))
  const loose = looseBlocks(doc(paragraph('a', 'One')), own, none)
  assert.deepEqual(
    loose.map(({ id, texts }) => [id, texts.length]),
    [['q', 2]],
  )
})

test('two people’s pictures and places are a difference to decide', () => {
  const draft = (dateline: string, ...content: Block[]) => ({
    ...{ title: 'T', summary: '', slug: '', dateline },
    body: doc(...content),
  })
  const base = draft('LINZ', figure)
  const mine = draft('Linz', figure)
  const theirs = draft('LINZ', { ...figure, attrs: { id: 'f', asset: asset.replace(/1$/, '2') } })
  assert.deepEqual(
    differencesOf(base, mine, theirs).map(({ key, proposal }) => [key, proposal]),
    [
      ['dateline', 'mine'],
      ['f', 'theirs'],
    ],
  )
  assert.deepEqual(merged(base, mine, theirs, new Map()), { ...theirs, dateline: 'Linz' })
})
