import { createHash } from 'node:crypto'
import { inlineText, isBlank, linksIn } from './blocks.ts'
import type { Block, Document, Inline, TextBlock } from './document.ts'

/** What a language says: the text of one revision. */
export interface ArticleText {
  title: string
  summary: string
  /** The place the news is of, as it opens the text; may be empty. */
  dateline?: string
  body: Document
}

/** The units of a text that are plain lines, in reading order. */
export const LINES = ['title', 'summary', 'dateline'] as const
export type Line = (typeof LINES)[number]

/** One translatable unit: a line, or one paragraph or heading by its block id. */
export interface Segment {
  /** A line's name, or the block's id. */
  key: string
  kind: Line | 'paragraph' | 'heading'
  /** A heading's level. */
  level?: 2 | 3
  /** The block that a paragraph stands in, and as which of its two in a pull quote or an embed. */
  within?:
    | 'bulletList'
    | 'orderedList'
    | 'blockquote'
    | 'pullQuote'
    | 'attribution'
    | 'embedTitle'
    | 'embedCaption'
  /** The number of the item that the paragraph opens in a numbered list. */
  ordinal?: number
  text: string
  /** Inline content with its marks; absent for lines, which are plain. */
  content?: Inline[]
  /** Addresses the text links to. */
  links: string[]
  /** Hash of what a translation must follow: {@link segmentHash}. */
  hash: string
}

/**
 * Two texts with the same hash say the same. White space and quote marks do not count, nor do
 * bold, italics and language marks: a typography fix makes no translation stale. Where links lead
 * does count, since a translation repeats it (docs/decisions/0005-translations.md).
 */
function segmentHash(text: string, links: readonly string[] = []): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u2039\u203a`\u00b4]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
  const meaning = [plain, ...links].join('\n')
  return createHash('sha256').update(meaning).digest('base64url').slice(0, 22)
}

/** Every unit of a text that has words, in reading order. */
export function segmentsOf(text: ArticleText): Segment[] {
  const plain = (key: Line): Segment[] => {
    const value = text[key] ?? ''
    return value.trim()
      ? [{ key, kind: key, text: value, links: [], hash: segmentHash(value) }]
      : []
  }
  return [...LINES.flatMap(plain), ...text.body.content.flatMap(segmentsIn)]
}

function segmentsIn(block: Block): Segment[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return segmentOf(block)
    case 'blockquote':
      return block.content.flatMap((text) => segmentOf(text, { within: 'blockquote' }))
    case 'pullQuote': {
      const [words, attribution] = block.content
      return [
        ...segmentOf(words, { within: 'pullQuote' }),
        ...segmentOf(attribution, { within: 'attribution' }),
      ]
    }
    case 'embed': {
      const [title, caption] = block.content
      return [
        ...segmentOf(title, { within: 'embedTitle' }),
        ...segmentOf(caption, { within: 'embedCaption' }),
      ]
    }
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item, index) =>
        item.content.flatMap((text, place) =>
          segmentOf(text, {
            within: block.type,
            ...(block.type === 'orderedList' && place === 0 && { ordinal: index + 1 }),
          }),
        ),
      )
    case 'figure':
    case 'ends':
      return []
  }
}

function segmentOf(block: TextBlock, place: Pick<Segment, 'within' | 'ordinal'> = {}): Segment[] {
  const content = block.content ?? []
  if (isBlank(content)) return []
  const text = inlineText(content)
  const links = linksIn(content)
  const segment: Segment = {
    key: block.attrs.id,
    kind: block.type,
    text,
    content,
    links,
    hash: segmentHash(text, links),
    ...place,
  }
  if (block.type === 'heading') segment.level = block.attrs.level
  return [segment]
}
