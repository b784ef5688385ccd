import type { CommandProps, Editor, KeyboardShortcutCommand } from '@tiptap/core'
import { Fragment, type Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A block that is always two paragraphs, of which each has its own task. */
export interface Pair {
  at: number
  node: ProseMirrorNode
  /** Which of the two the cursor is in: 0 or 1. */
  part: number
}

/** The block of this name that the selection is within. */
export function pairAround(
  name: string,
  { selection: { $from, $to } }: EditorState,
): Pair | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name !== name) continue
    if ($to.depth < depth || $to.node(depth) !== node) return undefined
    return { at: $from.before(depth), node, part: $from.index(depth) }
  }
  return undefined
}

/** The paragraphs where the block stood, an empty second one left out. */
export function unwrap(tr: CommandProps['tr'], { at, node }: Pair): void {
  const [first, second] = [node.child(0), node.child(1)]
  const left = second.content.size > 0 ? [first, second] : [first]
  tr.replaceWith(at, at + node.nodeSize, Fragment.from(left))
  tr.setSelection(TextSelection.create(tr.doc, at + 1))
}

/** Enter, Backspace and Delete in such a block: its two paragraphs never join, nor become three. */
export function pairKeys(
  name: string,
  editor: Editor,
): Record<'Enter' | 'Backspace' | 'Delete', KeyboardShortcutCommand> {
  /** Goes on: from the first to the second, and from there to a paragraph below. */
  const goOn = () => {
    const pair = pairAround(name, editor.state)
    if (!pair) return false
    const end = pair.at + pair.node.nodeSize
    if (pair.part === 0) return editor.commands.setTextSelection(end - 2)
    return editor
      .chain()
      .insertContentAt(end, { type: 'paragraph' })
      .setTextSelection(end + 1)
      .run()
  }
  /** At the very start the block becomes paragraphs again; the second never joins the first. */
  const goBack = () => {
    const { selection } = editor.state
    const pair = pairAround(name, editor.state)
    if (!pair || !selection.empty || selection.$from.parentOffset > 0) return false
    if (pair.part === 0)
      return editor.commands.command(({ tr }) => {
        unwrap(tr, pair)
        return true
      })
    return editor.commands.setTextSelection(pair.at + pair.node.child(0).nodeSize)
  }
  const stayApart = () => {
    const { selection } = editor.state
    const pair = pairAround(name, editor.state)
    const { $from } = selection
    return Boolean(pair && selection.empty && $from.parentOffset === $from.parent.content.size)
  }
  return { Enter: goOn, Backspace: goBack, Delete: stayApart }
}

/** Says in an empty half of such a block what belongs there. */
export const pairHints = (name: string, labels: readonly [string, string]) =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = []
        doc.forEach((node, at) => {
          if (node.type.name !== name) return
          node.forEach((half, offset, part) => {
            const start = at + 1 + offset
            if (half.content.size === 0)
              found.push(
                Decoration.node(start, start + half.nodeSize, { 'data-hint': labels[part] ?? '' }),
              )
          })
        })
        return DecorationSet.create(doc, found)
      },
    },
  })
