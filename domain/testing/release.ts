import type { Block, Document, Inline } from '../document.ts'

/** A press release with every kind of block that only news has: for tests. */
const words = (text: string): Inline[] => (text ? [{ type: 'text', text }] : [])
export const paragraph = (id: string, text: string) =>
  ({ type: 'paragraph', attrs: { id }, content: words(text) }) as const
export const pullQuote = (
  text: string,
  attribution: string,
): Extract<Block, { type: 'pullQuote' }> => ({
  type: 'pullQuote',
  attrs: { id: 'q' },
  content: [paragraph('q1', text), paragraph('q2', attribution)],
})
export const asset = '0195b2a0-0000-7000-8000-000000000001'
export const figure: Extract<Block, { type: 'figure' }> = {
  type: 'figure',
  attrs: { id: 'f', asset },
}
export const ends: Block = { type: 'ends', attrs: { id: 'e' } }
export const doc = (...content: Block[]): Document => ({ type: 'doc', content })

export const release = doc(
  paragraph('a', 'The ferries run again.'),
  pullQuote('Nobody waits any more.', 'Ada, pilot'),
  figure,
  ends,
  paragraph('n', 'The Bureau has 43 members.'),
)
