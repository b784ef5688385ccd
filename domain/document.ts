import { z } from 'zod'
import { newBlockId, textBlocks } from './blocks.ts'
import { runOfText } from './characters.ts'
import { isEmbedHref } from './embeds.ts'
import { isLanguageTag } from './language-tags.ts'
import { isSafeHref } from './links.ts'
import { Refusal } from './refusal.ts'

/**
 * The body of an article: a ProseMirror tree of allow-listed nodes and marks. Every block
 * carries an id that survives edits; translations of a block carry the same id.
 */
export const LIMITS = { blocks: 2_000, depth: 6, characters: 400_000 } as const

const BLOCK_ID = /^[A-Za-z0-9_-]{1,64}$/
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine(isSafeHref) }),
  }),
  z.strictObject({
    type: z.literal('lang'),
    attrs: z.strictObject({ lang: z.string().refine(isLanguageTag) }),
  }),
])
const inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1).max(100_000).transform(runOfText),
    marks: z.array(mark).max(4).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
])
const attrs = z.strictObject({ id: z.string().regex(BLOCK_ID) })
/** Nothing may be left of a text that was all control characters. */
export const inlineContent = z
  .array(inline)
  .max(5_000)
  .transform((content) => content.filter((node) => node.type !== 'text' || node.text !== ''))
const inlines = inlineContent.optional()

const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs, content: inlines })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: attrs.extend({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
})
const quote = z.strictObject({
  type: z.literal('blockquote'),
  attrs,
  content: z.array(paragraph).min(1),
})
const listItem = z.strictObject({
  type: z.literal('listItem'),
  attrs,
  content: z.array(paragraph).min(1),
})
const list = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  attrs,
  content: z.array(listItem).min(1),
})
/** Words set large, and whose they are: two paragraphs, always. */
const pullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs,
  content: z.tuple([paragraph, paragraph]),
})
/** A picture by its asset's uid; what it shows and who made it is the asset's to say. */
const figure = z.strictObject({
  type: z.literal('figure'),
  attrs: attrs.extend({ asset: z.uuid() }),
})
/** What another site serves, by its address there, and what it is called and about: two paragraphs. */
const embed = z.strictObject({
  type: z.literal('embed'),
  attrs: attrs.extend({ href: z.string().refine(isEmbedHref) }),
  content: z.tuple([paragraph, paragraph]),
})
/** Where the news ends: what follows are notes to editors. */
const ends = z.strictObject({ type: z.literal('ends'), attrs })
// Told apart by type: a union would try, and report on, every kind for every block.
const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  quote,
  list,
  pullQuote,
  figure,
  embed,
  ends,
])
const document = z.strictObject({ type: z.literal('doc'), content: z.array(block) })

export type Mark = z.infer<typeof mark>
export type Inline = z.infer<typeof inline>
export type TextBlock = z.infer<typeof paragraph> | z.infer<typeof heading>
export type Block = z.infer<typeof block>
export type BlockType = Block['type']
export type Document = z.infer<typeof document>

export const emptyDocument = (): Document => ({ type: 'doc', content: [] })

/**
 * Reads a body from outside. A text ends once: a second end, of two merged texts, is dropped.
 * @throws Refusal `invalid` for an unknown node, mark or attribute, a bad link, or too much of it.
 */
export function parseDocument(value: unknown): Document {
  if (!isWithinLimits(value)) throw new Refusal('too_large', 'body')
  const parsed = document.safeParse(value)
  if (!parsed.success) throw new Refusal('invalid', 'body', parsed.error.issues[0]?.message)
  const most = Math.max(textBlocks(parsed.data).length, parsed.data.content.length)
  if (most > LIMITS.blocks) throw new Refusal('too_large', 'body')
  return withUniqueIds(withOneEnd(parsed.data))
}

/** Counts without recursion, so that a hostile tree costs no more than its size. */
function isWithinLimits(value: unknown): boolean {
  let nodes = 0
  let characters = 0
  const queue: [unknown, number][] = [[value, 0]]
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [node, depth] = next
    if (typeof node === 'string') characters += node.length
    if (depth > LIMITS.depth * 2 || nodes > LIMITS.blocks * 20 || characters > LIMITS.characters)
      return false
    if (typeof node === 'object' && node !== null) {
      nodes += 1
      for (const child of Object.values(node)) queue.push([child, depth + 1])
    }
  }
  return true
}

function withOneEnd(doc: Document): Document {
  const first = doc.content.findIndex((node) => node.type === 'ends')
  return {
    ...doc,
    content: doc.content.filter((node, index) => node.type !== 'ends' || index === first),
  }
}

/**
 * A pasted or split block may repeat an id: the first keeps it, later ones get a new one. The
 * names of the other units of a text (domain/segments.ts) are no block's.
 */
function withUniqueIds(doc: Document): Document {
  const seen = new Set<string>(['title', 'dateline', 'summary'])
  const fresh = (id: string) => {
    const unique = seen.has(id) ? newBlockId() : id
    seen.add(unique)
    return unique
  }
  const visit = <T extends { attrs: { id: string } }>(node: T): T => {
    const children = (node as { content?: unknown[] }).content
    const attrs = { ...node.attrs, id: fresh(node.attrs.id) }
    if (!children) return { ...node, attrs }
    return {
      ...node,
      attrs,
      content: children.map((child) => (hasId(child) ? visit(child) : child)),
    }
  }
  return { ...doc, content: doc.content.map(visit) }
}

const hasId = (node: unknown): node is { attrs: { id: string } } =>
  typeof node === 'object' && node !== null && 'attrs' in node && !('marks' in node)
