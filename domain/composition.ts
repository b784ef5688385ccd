import { isBlank, textBlocks, textBlocksIn } from './blocks.ts'
import type { Block, Document, Inline, TextBlock } from './document.ts'
import { childrenOf, idsIn, isWordless, sourceIds, type TreeNode, textsIn } from './tree.ts'

/** A block that left the page with its source, or was taken out, and can be taken back. */
export interface SetAside {
  block: Block
  /** Id of the block it followed; empty: it was the first. */
  after: string
}

export interface Composition {
  body: Document
  setAside: SetAside[]
}

export interface CompositionInput {
  source: Document
  /** The translation as it stands. */
  previous: Document | undefined
  setAside: readonly SetAside[]
  /** Words given for blocks by their ids; none: emptied. */
  texts: ReadonlyMap<string, Inline[]>
  /** Ids of text blocks that were made from a source block, then or now. */
  translated: ReadonlySet<string>
  /** Ids of blocks without a source that stay on the page, or return to it, as the translation's own. */
  keep: ReadonlySet<string>
  /** Ids of the translation's own blocks that leave the page. */
  takeOut: ReadonlySet<string>
}

/**
 * Builds a translation's body on the source's structure, its pictures and its end included. Blocks
 * the translation has of its own stay after the block they followed. What was made from a block the source no longer has leaves
 * the page, and so does what is taken out: both are set aside, and no word is lost.
 */
export function composeTranslation(input: CompositionInput): Composition {
  const texts = textsOf(input)
  const standing = standingNodes(input)
  const isOwn = ownership(input)

  const place = (node: TreeNode): TreeNode[] => {
    if (node.type === 'paragraph' || node.type === 'heading')
      return isBlank(node.content) ? [] : [filled(node, texts)]
    if (isWordless(node)) return [node]
    if (node.type === 'pullQuote' || node.type === 'embed') {
      const [first, second] = node.content
      if (isBlank(first.content) && isBlank(second.content)) return []
      return [{ ...node, content: [filled(first, texts), filled(second, texts)] }]
    }
    const content = arrange(node.content, childrenOf(standing.get(node.attrs.id)), node.type)
    return content.length > 0 ? [{ ...node, content } as TreeNode] : []
  }
  const arrange = (
    source: readonly TreeNode[],
    previous: readonly TreeNode[],
    within: string,
  ): TreeNode[] => {
    const own = ownBlocks(source, previous, (node) => fits(node, within) && isOwn(node))
    return [
      ...(own.get('') ?? []),
      ...source.flatMap((node) => [...place(node), ...(own.get(node.attrs.id) ?? [])]),
    ]
  }

  const previous = withReturned(input)
  const content = arrange(input.source.content, previous, 'doc') as Block[]
  const body: Document = { type: 'doc', content }
  return { body, setAside: leftOver(input, body, texts) }
}

/** The newest words of every text block: given, else standing, else set aside. */
function textsOf({ setAside, previous, texts }: CompositionInput): Map<string, Inline[]> {
  const known = [
    ...setAside.flatMap(({ block }) => textBlocksIn(block)),
    ...(previous ? textBlocks(previous) : []),
  ]
  return new Map([...known.map((text) => [text.attrs.id, text.content ?? []] as const), ...texts])
}

function filled<T extends TextBlock>(
  { content: _source, ...rest }: T,
  texts: Map<string, Inline[]>,
): T {
  const content = texts.get(rest.attrs.id)
  return (content && !isBlank(content) ? { ...rest, content } : rest) as T
}

/** A pull quote and an embed have two paragraphs and room for no third; pictures are the source's alone. */
const fits = (node: TreeNode, within: string): boolean =>
  within === 'doc'
    ? node.type !== 'listItem' && !isWordless(node)
    : within === 'bulletList' || within === 'orderedList'
      ? node.type === 'listItem'
      : node.type === 'paragraph'

function standingNodes({ previous }: CompositionInput): Map<string, TreeNode> {
  const nodes = new Map<string, TreeNode>()
  const visit = (node: TreeNode) => {
    nodes.set(node.attrs.id, node)
    childrenOf(node).forEach(visit)
  }
  previous?.content.forEach(visit)
  return nodes
}

/** Is a node of the translation its own: nothing in it comes from the source, then or now? */
function ownership(input: CompositionInput): (node: TreeNode) => boolean {
  const inSource = sourceIds(input.source)
  return (node) => {
    const ids = idsIn(node)
    if (ids.some((id) => inSource.has(id) || input.takeOut.has(id))) return false
    if (ids.some((id) => input.keep.has(id))) return true
    return !textsIn(node).some((text) => input.translated.has(text.attrs.id))
  }
}

/** The translation's own nodes, by the id of the sibling from the source they follow. */
function ownBlocks(
  source: readonly TreeNode[],
  previous: readonly TreeNode[],
  isOwn: (node: TreeNode) => boolean,
): Map<string, TreeNode[]> {
  const siblings = new Set(source.map((node) => node.attrs.id))
  const own = new Map<string, TreeNode[]>()
  let after = ''
  for (const node of previous) {
    if (siblings.has(node.attrs.id)) after = node.attrs.id
    else if (isOwn(node)) own.set(after, [...(own.get(after) ?? []), node])
  }
  return own
}

/** The standing blocks, with those set aside that are to return after the block they followed. */
function withReturned({ previous, setAside, keep }: CompositionInput): Block[] {
  const blocks = [...(previous?.content ?? [])]
  for (const { block, after } of setAside) {
    if (!keep.has(block.attrs.id)) continue
    const at = blocks.findIndex((standing) => idsIn(standing).includes(after))
    blocks.splice(after === '' ? 0 : at < 0 ? blocks.length : at + 1, 0, block)
  }
  return blocks
}

/** Every block with words that found no place in the body. */
function leftOver(
  { previous, setAside, texts: given }: CompositionInput,
  body: Document,
  texts: Map<string, Inline[]>,
): SetAside[] {
  const taken = new Set(textBlocks(body).map((text) => text.attrs.id))
  const entriesFor = (block: Block, after: string): SetAside[] => {
    const all = textBlocksIn(block).filter((text) => !isBlank(texts.get(text.attrs.id)))
    const lost = all.filter(({ attrs: { id } }) => !taken.has(id))
    for (const { attrs } of lost) taken.add(attrs.id)
    const blocks = lost.length === 0 ? [] : lost.length === all.length ? [block] : lost
    return blocks.map((left) => ({ block: refilled(left, texts), after }))
  }
  const standing = previous?.content ?? []
  return [
    ...standing.flatMap((block, index) => entriesFor(block, standing[index - 1]?.attrs.id ?? '')),
    ...setAside.flatMap(({ block, after }) => entriesFor(block, after)),
    ...Array.from(
      given,
      ([id, content]): Block => ({ type: 'paragraph', attrs: { id }, content }),
    ).flatMap((block) => entriesFor(block, standing.at(-1)?.attrs.id ?? '')),
  ]
}

function refilled(block: Block, texts: Map<string, Inline[]>): Block {
  const fill = <T extends TextBlock>(text: T): T => filled(text, texts)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return fill(block)
    case 'blockquote':
      return { ...block, content: block.content.map(fill) }
    case 'pullQuote':
    case 'embed':
      return { ...block, content: [fill(block.content[0]), fill(block.content[1])] }
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(fill) })),
      }
    case 'figure':
    case 'ends':
      return block
  }
}
