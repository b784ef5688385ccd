import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, Inline, Mark } from './document.ts'
import { markdownLine, markdownOf } from './markdown.ts'

let last = 0
const attrs = () => ({ id: `b${++last}` })
const text = (words: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (...content: Inline[]) => ({
  type: 'paragraph' as const,
  attrs: attrs(),
  content,
})
const write = (...content: Block[]) => markdownOf({ type: 'doc', content }, { ends: 'ENDS' })

test('headings, paragraphs, lists and quotes are what they are', () => {
  const item = (words: string) => ({
    type: 'listItem' as const,
    attrs: attrs(),
    content: [paragraph(text(words))],
  })
  assert.equal(
    write(
      { type: 'heading', attrs: { ...attrs(), level: 2 }, content: [text('Boats')] },
      paragraph(text('One '), text('two', { type: 'bold' }), { type: 'hardBreak' }, text('three')),
      { type: 'orderedList', attrs: attrs(), content: [item('first'), item('second')] },
      { type: 'blockquote', attrs: attrs(), content: [paragraph(text('Said'))] },
      { type: 'ends', attrs: attrs() },
    ),
    '## Boats\n\nOne **two**\\\nthree\n\n1. first\n2. second\n\n> Said\n\nENDS\n\n---',
  )
})

test('white space stays outside of marks, and a link keeps its address', () => {
  const link: Mark = { type: 'link', attrs: { href: 'https://a.example/(x)?q=a b' } }
  assert.equal(
    write(paragraph(text('see'), text(' the list ', { type: 'italic' }, link), text('now'))),
    'see *[the list](<https://a.example/(x)?q=a%20b>)* now',
  )
})

for (const [typed, written] of [
  ['1. not a list', '1\\. not a list'],
  ['- nor this', '\\- nor this'],
  ['# no heading', '\\# no heading'],
  ['<b>&amp;', '\\<b\\>\\&amp;'],
  ['a*b_c`d', 'a\\*b\\_c\\`d'],
  ['![x](javascript:alert)', '!\\[x\\](javascript:alert)'],
] as const)
  test(`what somebody typed stays words: ${typed}`, () => {
    assert.equal(write(paragraph(text(typed))), written)
    assert.equal(markdownLine(typed), written)
  })

test('a picture is its words and its address, and none without', () => {
  const figure = {
    type: 'figure',
    attrs: { ...attrs(), asset: '0195b2a0-0000-7000-8000-000000000001' },
  } as const
  const doc = { type: 'doc', content: [figure] } as const
  const shown = { alt: 'A [ferry]', href: 'https://a.example/f.jpg' }
  const given = { ends: '', pictureOf: () => shown }
  assert.equal(
    markdownOf({ ...doc, content: [figure] }, given),
    '![A \\[ferry\\]](<https://a.example/f.jpg>)',
  )
  assert.equal(write(figure), '')
})
