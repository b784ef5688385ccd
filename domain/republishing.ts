import { inlineText } from './blocks.ts'
import type { Block } from './document.ts'
import { embedAt } from './embeds.ts'

/** An article as others may take it: without pictures, whose terms are their own. */
export interface Republished {
  title: string
  summary: string
  /** Place and day, as they open the text; may be empty. */
  opening: string
  blocks: readonly Block[]
  /** Who published it first, when and where: stays with the text. */
  credit: string
}

const providerOf = (href: string): string => {
  const provider = embedAt(href)?.provider
  return provider ? ` (${provider})` : ''
}

/** The article in plain words, an empty line between paragraphs. */
export function asPlainText({ title, summary, opening, blocks, credit }: Republished): string {
  const opens = blocks.findIndex(({ type }) => type === 'paragraph')
  const parts = blocks.map((block, index) =>
    index === opens ? opening + plainOf(block) : plainOf(block),
  )
  return [title, summary, ...parts, credit].filter(Boolean).join('\n\n')
}

function plainOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'blockquote':
      return block.content.map(({ content }) => inlineText(content)).join('\n')
    case 'pullQuote': {
      const [said, by] = block.content
      return `${inlineText(said.content)}\n– ${inlineText(by.content)}`
    }
    case 'bulletList':
    case 'orderedList':
      return block.content
        .map((item, index) => {
          const marker = block.type === 'bulletList' ? '•' : `${index + 1}.`
          return `${marker} ${item.content.map(({ content }) => inlineText(content)).join('\n')}`
        })
        .join('\n')
    case 'embed': {
      const [title, caption] = block.content
      const { href } = block.attrs
      const lead = `${inlineText(title.content)}${providerOf(href)}: ${href}`
      return [lead, inlineText(caption.content)].filter(Boolean).join('\n')
    }
    case 'figure':
    case 'ends':
      return ''
  }
}
