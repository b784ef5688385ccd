import { isBlank } from './blocks.ts'
import type { Document, TextBlock } from './document.ts'
import { childrenOf, idsIn, sourceIds, type TreeNode, textsIn } from './tree.ts'

/** A block of a translation that stands on no block of the source. */
export interface LooseBlock {
  id: string
  texts: TextBlock[]
  /** Id of the text block of the source it stands behind; empty: it comes first. */
  after: string
  /** It was made from a block that the source no longer has; else it is the translation's own. */
  isOrphan: boolean
}

/**
 * What a translation has beyond its source, in reading order.
 * @param translated keys of text blocks that were made from a source block, then or now
 */
export function looseBlocks(
  source: Document,
  target: Document,
  translated: ReadonlySet<string>,
): LooseBlock[] {
  const inSource = sourceIds(source)
  const found: LooseBlock[] = []
  let after = ''
  const visit = (node: TreeNode) => {
    if (idsIn(node).some((id) => inSource.has(id))) {
      if (childrenOf(node).length === 0) after = node.attrs.id
      childrenOf(node).forEach(visit)
      return
    }
    const own = textsIn(node).filter((text) => !isBlank(text.content))
    if (own.length === 0) return
    const isOrphan = own.some((text) => translated.has(text.attrs.id))
    found.push({ id: node.attrs.id, texts: own, after, isOrphan })
  }
  target.content.forEach(visit)
  return found
}
