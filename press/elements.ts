import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

export const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value

/** The hash of exactly the characters between the tags, as browsers compute it. */
export function hashOf(node: Element): string {
  return `'sha256-${createHash('sha256').update(textOf(node)).digest('base64')}'`
}

export const textOf = (node: Element): string =>
  node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('')
