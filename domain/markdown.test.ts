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
const write = (...content: Block[]) => markdownOf(content)

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
    ),
    '## Boats\n\nOne **two**\\\nthree\n\n1. first\n2. second\n\n> Said',
  )
})

test('white space stays outside of marks, and a link keeps its address', () => {
  const link: Mark = { type: 'link', attrs: { href: 'https://a.example/(x)?q=a b' } }
  assert.equal(
    write(paragraph(text('see'), text(' the list ', { type: 'italic' }, link), text('now'))),
    'see *[the list](<https://a.example/(x)?q=a%20b>)* now',
  )
})

test('a link after an exclamation mark is a link, not a picture', () => {
  const link: Mark = { type: 'link', attrs: { href: 'https://a.example/t.gif' } }
  assert.equal(
    write(paragraph(text('Look! Now!'), text('here', link))),
    'Look! Now\\![here](<https://a.example/t.gif>)',
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

test('a picture is its words, its address and what is said of it, and none without', () => {
  const figure = {
    type: 'figure',
    attrs: { ...attrs(), asset: '0195b2a0-0000-7000-8000-000000000001' },
  } as const
  const shown = { alt: 'A [ferry]', href: 'https://a.example/f.jpg', note: 'Image: Ada_' }
  assert.equal(
    markdownOf([figure], { pictureOf: () => shown }),
    '![A \\[ferry\\]](<https://a.example/f.jpg>)\n\n*Image: Ada\\_*',
  )
  assert.equal(
    markdownOf([figure], { pictureOf: () => ({ ...shown, note: '' }) }),
    '![A \\[ferry\\]](<https://a.example/f.jpg>)',
  )
  assert.equal(write(figure), '')
})

test('place and day open the first paragraph, wherever it stands', () => {
  const heading: Block = { type: 'heading', attrs: { ...attrs(), level: 2 }, content: [text('A')] }
  const opening = 'LINZ – '
  assert.equal(
    markdownOf([heading, paragraph(text('b')), paragraph(text('c'))], { opening }),
    '## A\n\nLINZ – b\n\nc',
  )
  assert.equal(markdownOf([heading], { opening }), 'LINZ – \n\n## A')
})

test('headings stand below what the text stands under, and no level is left out', () => {
  const heading = (level: 2 | 3): Block => ({
    type: 'heading',
    attrs: { ...attrs(), level },
    content: [text(String(level))],
  })
  const blocks = [heading(3), heading(2), heading(3)]
  assert.equal(markdownOf(blocks), '## 3\n\n## 2\n\n### 3')
  assert.equal(markdownOf(blocks, { under: 2 }), '### 3\n\n### 2\n\n#### 3')
})
