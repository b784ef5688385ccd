import type { Block, Document, Inline, TextBlock } from './document.ts'

export const newBlockId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => (byte % 36).toString(36)).join('')

/** Every paragraph and heading in reading order, those in lists and quotes included. */
export const textBlocks = (doc: Document): TextBlock[] => doc.content.flatMap(textBlocksIn)

export function textBlocksIn(block: Block): TextBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block]
    case 'blockquote':
    case 'pullQuote':
    case 'embed':
      return [...block.content]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content)
    case 'figure':
    case 'ends':
      return []
  }
}

export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
}

export const isBlank = (content: readonly Inline[] | undefined): boolean =>
  inlineText(content).trim() === ''

/** The addresses linked to, in reading order, each once. */
export function linksIn(content: readonly Inline[]): string[] {
  const hrefs = content.flatMap((node) =>
    node.type === 'text'
      ? (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
      : [],
  )
  return [...new Set(hrefs)]
}

/** The words alone, a line a block. */
export const plainText = (doc: Document): string =>
  textBlocks(doc)
    .map((node) => inlineText(node.content))
    .join('\n')

/**
 * The body as readers get it: no empty paragraph, list item, list or quote, which drafts and
 * half-done translations have.
 */
export const withoutBlanks = (doc: Document): Document => ({
  type: 'doc',
  content: doc.content.flatMap(withoutBlanksIn),
})

function withoutBlanksIn(block: Block): Block[] {
  const filled = <T extends { content?: Inline[] | undefined }>(blocks: T[]): T[] =>
    blocks.filter((each) => !isBlank(each.content))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return filled([block])
    case 'blockquote': {
      const paragraphs = filled(block.content)
      return paragraphs.length > 0 ? [{ ...block, content: paragraphs }] : []
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content
        .map((item) => ({ ...item, content: filled(item.content) }))
        .filter((item) => item.content.length > 0)
      return items.length > 0 ? [{ ...block, content: items }] : []
    }
    case 'pullQuote':
    case 'embed':
      return isBlank(block.content[0].content) ? [] : [block]
    case 'figure':
    case 'ends':
      return [block]
  }
}

/** A quote is somebody's: has each that is set large a name below it? */
export const areQuotesAttributed = (doc: Document): boolean =>
  doc.content.every(
    (block) =>
      block.type !== 'pullQuote' ||
      isBlank(block.content[0].content) ||
      !isBlank(block.content[1].content),
  )

/** Who can't see a film or hear a recording, or doesn't want it loaded, must learn what it is. */
export const areEmbedsTitled = (doc: Document): boolean =>
  doc.content.every((block) => block.type !== 'embed' || !isBlank(block.content[0].content))

/** The pictures that stand in the text, in its order. */
export const figuresIn = (doc: Document): string[] =>
  doc.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.asset] : []))
