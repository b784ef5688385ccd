import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inlineText, textBlocks, textBlocksIn } from './blocks.ts'
import { type CompositionInput, composeTranslation, type SetAside } from './composition.ts'
import { type Block, type Document, type Inline, parseDocument } from './document.ts'
import { ends, figure, pullQuote, release } from './testing/release.ts'

const words = (text: string): Inline[] => (text ? [{ type: 'text', text }] : [])
const paragraph = (id: string, text = `source ${id}`) =>
  ({ type: 'paragraph', attrs: { id }, content: words(text) }) as const
const doc = (...content: Block[]): Document => ({ type: 'doc', content })
const list = (id: string, ...texts: [string, string?][]): Block => ({
  type: 'bulletList',
  attrs: { id },
  content: texts.map(([key, text]) => ({
    type: 'listItem',
    attrs: { id: `item-${key}` },
    content: [paragraph(key, text)],
  })),
})
const none: ReadonlySet<string> = new Set()
const compose = (source: Document, input: Partial<CompositionInput> = {}) =>
  composeTranslation({
    source,
    previous: undefined,
    setAside: [],
    texts: new Map(),
    translated: none,
    keep: none,
    takeOut: none,
    ...input,
  })
const said = (body: Document) => textBlocks(body).map((block) => inlineText(block.content))
const aside = (setAside: SetAside[]) =>
  setAside.flatMap(({ block }) => textBlocksIn(block).map((text) => inlineText(text.content)))

test('a block without a translation is there, and empty', () => {
  const { body } = compose(doc(paragraph('a'), list('l', ['b'], ['c'])), {
    texts: new Map([['b', words('traduzido')]]),
  })
  assert.deepEqual(said(body), ['', 'traduzido', ''])
})

test('what was made from a removed block leaves the page, and returns with it', () => {
  const previous = doc(paragraph('a', 'um'), paragraph('b', 'dois'))
  const translated = new Set(['a', 'b'])
  const first = compose(doc(paragraph('a')), { previous, translated })
  assert.deepEqual([said(first.body), aside(first.setAside)], [['um'], ['dois']])
  const second = compose(doc(paragraph('a'), paragraph('b')), {
    previous: first.body,
    setAside: first.setAside,
    translated,
  })
  assert.deepEqual([said(second.body), second.setAside], [['um', 'dois'], []])
})

test('a block set aside can return as the translation’s own, where it stood', () => {
  const { body, setAside } = compose(doc(paragraph('a'), paragraph('c')), {
    previous: doc(paragraph('a', 'um'), paragraph('c', 'três')),
    setAside: [{ block: paragraph('b', 'dois'), after: 'a' }],
    translated: new Set(['a', 'b', 'c']),
    keep: new Set(['b']),
  })
  assert.deepEqual([said(body), setAside], [['um', 'dois', 'três'], []])
})

test('a block of the translation’s own stays after the block it followed, also inside a list', () => {
  const { body } = compose(doc(list('l', ['b'], ['a']), paragraph('c')), {
    previous: doc(
      list('l', ['a', 'um'], ['own', 'só aqui'], ['b', 'dois']),
      paragraph('c', 'três'),
      paragraph('also own', 'também'),
    ),
    translated: new Set(['a', 'b', 'c']),
  })
  assert.deepEqual(said(body), ['dois', 'um', 'só aqui', 'três', 'também'])
})

test('a block of its own that is taken out is set aside', () => {
  const { body, setAside } = compose(doc(paragraph('a')), {
    previous: doc(paragraph('a', 'um'), paragraph('own', 'só aqui')),
    translated: new Set(['a']),
    takeOut: new Set(['own']),
  })
  assert.deepEqual([said(body), aside(setAside)], [['um'], ['só aqui']])
})

test('a paragraph wrapped in a quote or a list by the source keeps its translation, once', () => {
  const quote: Block = { type: 'blockquote', attrs: { id: 'q' }, content: [paragraph('a')] }
  for (const source of [doc(quote), doc(list('l', ['a']))]) {
    const previous = doc(paragraph('a', 'um'))
    const { body, setAside } = compose(source, { previous, translated: new Set(['a']) })
    assert.deepEqual([said(body), setAside], [['um'], []])
  }
})

test('a block the source emptied counts as removed', () => {
  const { body, setAside } = compose(doc(paragraph('a', ' ')), {
    previous: doc(paragraph('a', 'um')),
    translated: new Set(['a']),
  })
  assert.deepEqual([said(body), aside(setAside)], [[], ['um']])
})

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f']
/** Any document over a few ids, each used once, in paragraphs, quotes and lists. */
const anyDocument = (prefix: string) =>
  fc
    .tuple(
      fc.shuffledSubarray(KEYS),
      fc.array(fc.constantFrom('paragraph', 'quote', 'list'), { minLength: 6, maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    )
    .map(([keys, kinds, joins]) => {
      const blocks: Block[] = []
      for (const [index, key] of keys.entries()) {
        const last = blocks.at(-1)
        const text = paragraph(key, `${prefix} ${key}`)
        if (kinds[index] === 'paragraph') blocks.push(text)
        else if (kinds[index] === 'quote') {
          if (joins[index] && last?.type === 'blockquote') last.content.push(text)
          else blocks.push({ type: 'blockquote', attrs: { id: `q${index}` }, content: [text] })
        } else {
          const item = { type: 'listItem' as const, attrs: { id: `i-${key}` }, content: [text] }
          if (joins[index] && last?.type === 'bulletList') last.content.push(item)
          else blocks.push({ type: 'bulletList', attrs: { id: `l${index}` }, content: [item] })
        }
      }
      return doc(...blocks)
    })

test('whatever the source became, no word of the translation is lost and none of the source enters', () => {
  fc.assert(
    fc.property(
      anyDocument('source'),
      anyDocument('target'),
      fc.uniqueArray(fc.constantFrom(...KEYS)),
      fc.uniqueArray(fc.constantFrom('x', 'y', ...KEYS)),
      fc.uniqueArray(fc.constantFrom('x', 'y', ...KEYS)),
      (source, previous, translated, keep, takeOut) => {
        const setAside = [
          { block: paragraph('x', 'aside x'), after: 'a' },
          { block: paragraph('y', 'aside y'), after: '' },
        ]
        const result = compose(source, {
          previous,
          setAside,
          translated: new Set(translated),
          keep: new Set(keep),
          takeOut: new Set(takeOut),
        })
        const all = [...said(result.body).filter(Boolean), ...aside(result.setAside)]
        assert.deepEqual(all.toSorted(), [...said(previous), 'aside x', 'aside y'].toSorted())
        assert.deepEqual(parseDocument(result.body), result.body)
        const keys = textBlocks(result.body).map((block) => block.attrs.id)
        for (const block of textBlocks(source)) assert.ok(keys.includes(block.attrs.id))
      },
    ),
  )
})

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
    [pullQuote('Ninguém espera.', 'Ada, piloto')],
  )
})

test('half a quote in the source leaves the translation a whole one to fill', () => {
  const { body } = composed(doc(pullQuote('Words', '')), undefined, [['q1', 'Palavras']])
  assert.equal(textBlocks(parseDocument(body)).length, 2)
})
