import type { Block, Document, Inline, TextBlock } from './document.ts'

export const newBlockId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => (byte % 36).toString(36)).join('')

/** Every paragraph and heading in reading order, those in lists and quotes included. */
export const textBlocks = (doc: Document): TextBlock[] => doc.content.flatMap(textBlocksIn)

export function textBlocksIn(block: Block): TextBlock[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block]
  if (block.type === 'blockquote') return block.content
  return block.content.flatMap((item) => item.content)
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
export function withoutBlanks(doc: Document): Document {
  const filled = <T extends { content?: Inline[] | undefined }>(blocks: T[]): T[] =>
    blocks.filter((block) => !isBlank(block.content))
  const content = doc.content.flatMap((block): Block[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return filled([block])
    if (block.type === 'blockquote') {
      const paragraphs = filled(block.content)
      return paragraphs.length > 0 ? [{ ...block, content: paragraphs }] : []
    }
    const items = block.content
      .map((item) => ({ ...item, content: filled(item.content) }))
      .filter((item) => item.content.length > 0)
    return items.length > 0 ? [{ ...block, content: items }] : []
  })
  return { type: 'doc', content }
}
