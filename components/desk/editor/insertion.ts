import type { CommandProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'

/**
 * Puts a block below the one the cursor is in, in place of one nobody wrote in, with somewhere to
 * go on writing. Gives where it stands.
 */
export function insertBelow(state: EditorState, tr: CommandProps['tr'], node: Node): number {
  const { selection, schema } = state
  const { $from } = selection
  const isNode = selection instanceof NodeSelection && $from.depth === 0
  const isBlank = $from.depth === 1 && $from.parent.isTextblock && $from.parent.content.size === 0
  const end = isNode ? selection.to : $from.after(1)
  const at = isBlank ? $from.before(1) : end
  const isLast = end >= state.doc.content.size
  const paragraph = isLast ? schema.nodes.paragraph?.create() : undefined
  tr.replaceWith(at, end, paragraph ? [node, paragraph] : node)
  const next = tr.doc.resolve(at + node.nodeSize)
  tr.setSelection(TextSelection.near(next)).scrollIntoView()
  return at
}
