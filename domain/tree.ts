import { isBlank, textBlocks, textBlocksIn } from './blocks.ts'
import type { Block, Document, TextBlock } from './document.ts'

/** Any node with an id: what a body consists of, and the items of its lists. */
export type TreeNode = Block | Item
type Item = Extract<Block, { type: 'bulletList' | 'orderedList' }>['content'][number]

export function childrenOf(node: TreeNode | undefined): readonly TreeNode[] {
  switch (node?.type) {
    case 'blockquote':
    case 'pullQuote':
    case 'embed':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
      return node.content
    default:
      return []
  }
}

/** Has no words in any language: a translation takes it over from its source. */
export const isWordless = (node: TreeNode): node is Extract<Block, { type: 'figure' | 'ends' }> =>
  node.type === 'figure' || node.type === 'ends'

export const idsIn = (node: TreeNode): string[] => [
  node.attrs.id,
  ...childrenOf(node).flatMap(idsIn),
]

export const textsIn = (node: TreeNode): TextBlock[] =>
  node.type === 'listItem' ? node.content : textBlocksIn(node)

/** Ids of a source that a translation can stand on: blocks with words, what holds them, pictures. */
export function sourceIds(source: Document): Set<string> {
  const words = textBlocks(source).filter((text) => !isBlank(text.content))
  return new Set([...words.map((text) => text.attrs.id), ...source.content.flatMap(containerIds)])
}

const containerIds = (node: TreeNode): string[] =>
  isWordless(node) || childrenOf(node).length > 0
    ? [node.attrs.id, ...childrenOf(node).flatMap(containerIds)]
    : []
