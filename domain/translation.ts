import type { Block, Document, Inline, TextBlock } from './document.ts'
import { inlineText, textBlocks } from './document.ts'
import { type ArticleText, type Segment, segmentsOf } from './segments.ts'

export type RowState = 'empty' | 'done' | 'stale'

/** One unit of a translation: what the source says now beside what the target says. */
export interface TranslationRow {
  key: string
  source: Segment
  /** Undefined while nothing is translated. */
  target: Segment | undefined
  state: RowState
  /** The source's words when this translation was last confirmed. */
  basisText: string | undefined
}

interface Basis {
  key: string
  basisHash: string
  basisText: string
}

/** Lines up a translation with its source. Staleness is computed here and nowhere stored. */
export function rowsOf(
  source: ArticleText,
  target: ArticleText | undefined,
  units: readonly Basis[],
): TranslationRow[] {
  const targets = new Map(
    (target ? segmentsOf(target) : []).map((segment) => [segment.key, segment]),
  )
  const bases = new Map(units.map((unit) => [unit.key, unit]))
  return segmentsOf(source).map((segment) => {
    const mine = targets.get(segment.key)
    const basis = bases.get(segment.key)
    const isCurrent = basis === undefined || basis.basisHash === segment.hash
    const state = mine ? (isCurrent ? 'done' : 'stale') : 'empty'
    return { key: segment.key, source: segment, target: mine, state, basisText: basis?.basisText }
  })
}

/**
 * Builds a translation's body on the source's structure. A block keeps its earlier translation
 * where none is given; blocks the translation has of its own stay after the block they followed.
 */
export function composeTranslation(
  source: Document,
  previous: Document | undefined,
  blocks: readonly { key: string; content: Inline[] }[],
): Document {
  const earlier = previous ? textBlocks(previous) : []
  const texts = new Map(earlier.map((block) => [block.attrs.id, block.content ?? []]))
  for (const block of blocks) texts.set(block.key, block.content)
  const known = new Set(source.content.map((block) => block.attrs.id))
  const additions = additionsOf(previous, known)
  const translated = source.content.flatMap((block) => [
    fill(block, texts),
    ...(additions.get(block.attrs.id) ?? []),
  ])
  return { type: 'doc', content: [...(additions.get('') ?? []), ...translated] }
}

/** The translation's own blocks, by the id of the source block they follow ('' at the top). */
function additionsOf(previous: Document | undefined, known: Set<string>): Map<string, Block[]> {
  const additions = new Map<string, Block[]>()
  let after = ''
  for (const block of previous?.content ?? []) {
    if (known.has(block.attrs.id)) after = block.attrs.id
    else additions.set(after, [...(additions.get(after) ?? []), block])
  }
  return additions
}

function fill(block: Block, texts: Map<string, Inline[]>): Block {
  const text = <T extends TextBlock>({ content: _source, ...rest }: T): T => {
    const content = texts.get(rest.attrs.id)
    return (content && inlineText(content) ? { ...rest, content } : rest) as T
  }
  if (block.type === 'paragraph' || block.type === 'heading') return text(block)
  if (block.type === 'blockquote') return { ...block, content: block.content.map(text) }
  const items = block.content.map((item) => ({ ...item, content: item.content.map(text) }))
  return { ...block, content: items }
}
