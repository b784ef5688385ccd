import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { newBlockId } from '#domain/blocks.ts'

/** The nodes that carry an id: exactly those domain/document.ts demands it of. */
export const IDENTIFIED = [
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'pullQuote',
  'figure',
  'embed',
  'ends',
]

interface BlockIdOptions {
  /** Blocks cut or copied within the same story may keep their ids; those from elsewhere may not. */
  storyUid: string
}

/**
 * Keeps the id of every block through every edit: translations, comments and comparisons find a
 * block by it. New blocks get one of their own.
 */
export const BlockIds = Extension.create<BlockIdOptions>({
  name: 'blockIds',
  addOptions: () => ({ storyUid: '' }),
  addGlobalAttributes() {
    const { storyUid } = this.options
    return [
      {
        types: IDENTIFIED,
        attributes: {
          id: {
            default: null,
            parseHTML: (element) => {
              const [story, id] = element.getAttribute('data-block')?.split(' ') ?? []
              return story === storyUid && id ? id : null
            },
            renderHTML: ({ id }) => (id ? { 'data-block': `${storyUid} ${id}` } : {}),
          },
        },
      },
    ]
  },
  addProseMirrorPlugins: () => [blockIdPlugin()],
})

export const blockIdPlugin = () =>
  new Plugin({
    appendTransaction: (transactions, before, after) =>
      transactions.some((transaction) => transaction.docChanged)
        ? mended(transactions, before, after)
        : null,
  })

interface Found {
  at: number
  node: Node
}

const idOf = ({ node }: Found): string | null => node.attrs.id

/** Gives every block of `after` its one id; null where they have them already. */
function mended(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const [was, now] = [identified(before.doc), identified(after.doc)]
  const present = new Set(now.map(idOf))
  const lost = was.filter((found) => !present.has(idOf(found)))
  const isWhole = present.size === now.length && !present.has(null) && lost.length === 0
  if (isWhole) return null

  // What undo brings back carries the ids it had.
  const isUndo = transactions.some((transaction) => transaction.getMeta('history$'))
  const mapping = new Mapping(transactions.flatMap((transaction) => transaction.mapping.maps))
  const ids = isUndo ? new Map<number, string>() : idsByWords(was, now, mapping)
  const taken = new Set(ids.values())
  const take = (at: number, id: string | null) => {
    if (id === null || ids.has(at) || taken.has(id)) return
    ids.set(at, id)
    taken.add(id)
  }
  for (const found of now.toSorted((one, other) => other.node.content.size - one.node.content.size))
    take(found.at, idOf(found))
  for (const found of lost) take(startOf(found, mapping, after.doc), idOf(found))

  const transaction = after.tr
  for (const { at, node } of now) {
    const id = ids.get(at) ?? newBlockId()
    if (id !== node.attrs.id) transaction.setNodeAttribute(at, 'id', id)
  }
  return transaction.docChanged ? transaction : null
}

function identified(doc: Node): Found[] {
  const found: Found[] = []
  doc.descendants((node, at) => {
    if (IDENTIFIED.includes(node.type.name)) found.push({ at, node })
    return !node.isTextblock
  })
  return found
}

/**
 * Where words went, their block's id goes: of a split block the longer part is the block, and of
 * joined ones the longest. Blocks that carry an id nobody had before (pasted ones) keep theirs.
 */
function idsByWords(was: Found[], now: Found[], mapping: Mapping): Map<number, string> {
  const known = new Set(was.map(idOf))
  const texts = now.filter(({ node }) => node.isTextblock)
  const open = texts.filter((found) => idOf(found) === null || known.has(idOf(found)))
  const shares = was.flatMap((old) => {
    const id = idOf(old)
    if (!old.node.isTextblock || id === null) return []
    const from = mapping.map(old.at + 1, 1)
    const to = mapping.map(old.at + 1 + old.node.content.size, -1)
    return open.flatMap(({ at, node }) => {
      const size = Math.min(to, at + 1 + node.content.size) - Math.max(from, at + 1)
      return size > 0 ? [{ id, at, size, isOwn: node.attrs.id === id }] : []
    })
  })
  shares.sort((one, other) => other.size - one.size || Number(other.isOwn) - Number(one.isOwn))
  const ids = new Map<number, string>()
  const taken = new Set<string>()
  for (const { id, at } of shares) {
    if (ids.has(at) || taken.has(id)) continue
    ids.set(at, id)
    taken.add(id)
  }
  return ids
}

/** Where the block now begins whose content began `found`: a list renumbered, an empty heading. */
function startOf({ at }: Found, mapping: Mapping, doc: Node): number {
  const start = mapping.mapResult(at + 1)
  const place = doc.resolve(start.pos)
  const isBlock = !start.deleted && place.depth > 0 && place.parentOffset === 0
  return isBlock ? place.before() : -1
}
