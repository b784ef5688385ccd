import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from './document.ts'
import { asPlainText } from './republishing.ts'

const said = (id: string, text: string): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})

const blocks: Block[] = [
  { type: 'heading', attrs: { id: 'h', level: 2 }, content: [{ type: 'text', text: '<b>' }] },
  said('p', 'See here'),
  { type: 'pullQuote', attrs: { id: 'q' }, content: [said('q1', 'We wait.'), said('q2', 'Ada')] },
  {
    type: 'orderedList',
    attrs: { id: 'l' },
    content: [{ type: 'listItem', attrs: { id: 'i' }, content: [said('i1', 'A rope')] }],
  },
  { type: 'figure', attrs: { id: 'f', asset: '0195b2a0-0000-7000-8000-000000000001' } },
]

test('as plain text an article says the same words in the same order, and carries its source', () => {
  const credit = 'First published by the Bureau: https://news.example/a – CC BY 4.0'
  assert.equal(
    asPlainText({
      ...{ title: 'Ferries & "fords"', summary: '', opening: 'LINZ, 17 August 2017 – ' },
      ...{ blocks, credit },
    }),
    `Ferries & "fords"

<b>

LINZ, 17 August 2017 – See here

We wait.
– Ada

1. A rope

${credit}`,
  )
})
