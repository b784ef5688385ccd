import { inlineText, isBlank } from './blocks.ts'
import type { Block, Document } from './document.ts'

/** A text as readers meet it: the news, and after its end the notes to editors. */
export interface Anatomy {
  news: Block[]
  notes: Block[]
  /** Somebody marked where the news ends. */
  hasEnd: boolean
}

export function anatomyOf({ content }: Document): Anatomy {
  const end = content.findIndex((block) => block.type === 'ends')
  if (end < 0) return { news: content, notes: [], hasEnd: false }
  return { news: content.slice(0, end), notes: content.slice(end + 1), hasEnd: true }
}

/** From so many parts on, a text is long enough to want a list of them. */
const FEWEST_PARTS = 3

/** The parts of a long text by their headings; none for a short one. */
export function contentsOf(news: readonly Block[]): { anchor: string; name: string }[] {
  const ranks = ranksOf(news)
  const parts = news.flatMap((block, index) =>
    block.type === 'heading' && ranks[index] === 1 && !isBlank(block.content)
      ? [{ anchor: anchorOf(block), name: inlineText(block.content) }]
      : [],
  )
  return parts.length >= FEWEST_PARTS ? parts : []
}

/** The element id of a block: ids of the page's own never begin so. */
export const anchorOf = (block: Block): string => `s-${block.attrs.id}`

/**
 * How deep each heading stands below what the text stands under, 1 or 2; 0 for other blocks. A
 * smaller heading before any larger one is raised, since no level may be left out.
 */
export function ranksOf(content: readonly Block[]): (0 | 1 | 2)[] {
  let isOpened = false
  return content.map((block) => {
    if (block.type !== 'heading') return 0
    if (block.attrs.level === 2) isOpened = true
    return isOpened && block.attrs.level === 3 ? 2 : 1
  })
}
