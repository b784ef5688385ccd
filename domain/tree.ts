import { isBlank, textBlocks, textBlocksIn } from './blocks.ts'
import type { Block, Document, TextBlock } from './document.ts'

/** Any node with an id: what a body consists of, and the items of its lists. */
export type TreeNode = Block | Item
type Item = Extract<Block, { type: 'bulletList' | 'orderedList' }>['content'][number]

export const childrenOf = (node: TreeNode | undefined): readonly TreeNode[] =>
  node && node.type !== 'paragraph' && node.type !== 'heading' ? node.content : []

export const idsIn = (node: TreeNode): string[] => [
  node.attrs.id,
  ...childrenOf(node).flatMap(idsIn),
]

export const textsIn = (node: TreeNode): TextBlock[] =>
  node.type === 'listItem' ? node.content : textBlocksIn(node)

/** Ids of a source that a translation can stand on: blocks with words, and what holds them. */
export function sourceIds(source: Document): Set<string> {
  const words = textBlocks(source).filter((text) => !isBlank(text.content))
  return new Set([...words.map((text) => text.attrs.id), ...source.content.flatMap(containerIds)])
}

const containerIds = (node: TreeNode): string[] =>
  childrenOf(node).length > 0 ? [node.attrs.id, ...childrenOf(node).flatMap(containerIds)] : []
