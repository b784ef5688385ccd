import { z } from 'zod'
import type { Document, Inline, Mark } from '#domain/document.ts'

const words = z.string().trim().min(1)
/** A piece of a text: white space at its ends counts. */
const inline = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1),
    italic: z.literal(true).optional(),
    lang: z.string().optional(),
    link: z.string().optional(),
  }),
])
/** A text block's words: plain, or in pieces of which some are marked. */
const text = z.union([words, z.array(inline).min(1)])
export const sampleBlock = z.discriminatedUnion('type', [
  z.strictObject({ id: words, type: z.literal('paragraph'), text }),
  z.strictObject({ id: words, type: z.literal('heading'), level: z.literal([2, 3]), text }),
  z.strictObject({ id: words, type: z.literal('quote'), text }),
  z.strictObject({
    id: words,
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(text).min(1),
  }),
  z.strictObject({ id: words, type: z.literal('pullquote'), text, attribution: text }),
  /** A picture by its key among the sample's. */
  z.strictObject({ id: words, type: z.literal('figure'), asset: words }),
  /** What another site serves, by its address there. */
  z.strictObject({
    id: words,
    type: z.literal('embed'),
    href: words,
    title: text,
    caption: text.optional(),
  }),
  z.strictObject({ id: words, type: z.literal('ends') }),
])

type SampleBlock = z.infer<typeof sampleBlock>

/** Uids of the sample's pictures by their keys. */
export type SampleAssets = ReadonlyMap<string, string>

/**
 * The tree of a sample's body; items and quotes hold a paragraph with an id of its own. A picture
 * that was not loaded is left out.
 */
export function documentOf(
  blocks: readonly SampleBlock[] = [],
  assets: SampleAssets = new Map(),
): Document {
  return { type: 'doc', content: blocks.flatMap((block) => nodeOf(block, assets) ?? []) }
}

function nodeOf(given: SampleBlock, assets: SampleAssets): Document['content'][number] | undefined {
  const { id } = given
  const paragraph = (id: string, text: z.infer<typeof inline>[] | string) =>
    ({ type: 'paragraph', attrs: { id }, content: inlinesOf(text) }) as const
  switch (given.type) {
    case 'paragraph':
      return paragraph(id, given.text)
    case 'heading':
      return { type: 'heading', attrs: { id, level: given.level }, content: inlinesOf(given.text) }
    case 'quote':
      return { type: 'blockquote', attrs: { id }, content: [paragraph(`${id}-1`, given.text)] }
    case 'pullquote':
      return {
        type: 'pullQuote',
        attrs: { id },
        content: [paragraph(`${id}-1`, given.text), paragraph(`${id}-2`, given.attribution)],
      }
    case 'figure': {
      const asset = assets.get(given.asset)
      return asset === undefined ? undefined : { type: 'figure', attrs: { id, asset } }
    }
    case 'embed':
      return {
        type: 'embed',
        attrs: { id, href: given.href },
        content: [
          paragraph(`${id}-1`, given.title),
          given.caption === undefined
            ? { type: 'paragraph', attrs: { id: `${id}-2` } }
            : paragraph(`${id}-2`, given.caption),
        ],
      }
    case 'ends':
      return { type: 'ends', attrs: { id } }
    case 'list':
      return {
        type: given.ordered ? 'orderedList' : 'bulletList',
        attrs: { id },
        content: given.items.map((item, index) => ({
          type: 'listItem',
          attrs: { id: `${id}-${index + 1}` },
          content: [paragraph(`${id}-${index + 1}-1`, item)],
        })),
      }
  }
}

function inlinesOf(text: z.infer<typeof inline>[] | string): Inline[] {
  return [text].flat().map((piece): Inline => {
    if (typeof piece === 'string') return { type: 'text', text: piece }
    const marks: Mark[] = []
    if (piece.italic) marks.push({ type: 'italic' })
    if (piece.lang) marks.push({ type: 'lang', attrs: { lang: piece.lang } })
    if (piece.link) marks.push({ type: 'link', attrs: { href: piece.link } })
    return { type: 'text', text: piece.text, marks }
  })
}
