import type { OfferedLink } from '#components/desk/editor/link-form.tsx'
import type { Inline } from '#domain/document.ts'
import type { Segment } from '#domain/segments.ts'

/** The links of a source's text, each with the words it stands on. */
export function linksOf(source: Pick<Segment, 'content'>): OfferedLink[] {
  const words = new Map<string, string>()
  for (const node of source.content ?? []) {
    if (node.type !== 'text') continue
    for (const mark of node.marks ?? [])
      if (mark.type === 'link')
        words.set(mark.attrs.href, (words.get(mark.attrs.href) ?? '') + node.text)
  }
  return Array.from(words, ([href, text]) => ({ href, words: text }))
}

/** The words with a link of the source added at their end, on the source's words. */
export function withLink(words: Inline[], { href, words: text }: OfferedLink): Inline[] {
  const marks = [{ type: 'link' as const, attrs: { href } }]
  return [...words, { type: 'text', text: ' ' }, { type: 'text', text, marks }]
}
