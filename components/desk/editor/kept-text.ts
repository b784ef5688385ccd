import * as z from 'zod/mini'
import type { Document, Inline } from '#domain/document.ts'

/**
 * Texts as this window keeps them. The server refuses every body that is none
 * (domain/document.ts); here is asked only what a form needs to hold one.
 */
const text = z.looseObject({ type: z.literal('text'), text: z.string() })
const inline = z.union([text, z.looseObject({ type: z.literal('hardBreak') })])
const isInlines = (value: unknown) => z.array(inline).safeParse(value).success
export const keptInlines = z.custom<Inline[]>(isInlines)

const block: z.ZodMiniType = z.looseObject({
  type: z.enum([
    'paragraph',
    'heading',
    'blockquote',
    'pullQuote',
    'bulletList',
    'orderedList',
    'listItem',
    'figure',
    'embed',
    'ends',
  ]),
  attrs: z.looseObject({ id: z.string() }),
  content: z.optional(z.array(z.lazy(() => z.union([inline, block])))),
})
const document = z.object({ type: z.literal('doc'), content: z.array(block) })
export const keptBody = z.custom<Document>((value) => document.safeParse(value).success)

export const keptLines = {
  title: z.string(),
  summary: z.string(),
  slug: z.string(),
  /** Texts kept before there were datelines have none. */
  dateline: z._default(z.string(), ''),
}
