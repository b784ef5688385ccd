import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Ends, Picture } from './news-blocks.ts'

const isSourceOnly = (node: Node): boolean =>
  node.type.name === Picture.name || node.type.name === Ends.name

const idsIn = (doc: Node): Set<string> => {
  const ids = new Set<string>()
  doc.forEach((node) => {
    if (isSourceOnly(node)) ids.add(node.attrs.id)
  })
  return ids
}

/**
 * A translation shows its source's pictures and end and has none of its own: what came with the
 * text may be moved, and nothing of the kind comes in, since the next save would take it out.
 */
export const SourceOnly = Extension.create({
  name: 'sourceOnly',
  addProseMirrorPlugins() {
    const key = new PluginKey<ReadonlySet<string>>('sourceOnly')
    return [
      new Plugin({
        key,
        state: { init: (_config, { doc }) => idsIn(doc), apply: (_transaction, ids) => ids },
        props: {
          transformPasted: ({ content, openStart, openEnd }, { state, dragging }) => {
            const standing = dragging?.move ? new Set<string>() : idsIn(state.doc)
            const kept: Node[] = []
            content.forEach((node) => {
              const { id } = node.attrs
              const isBack = key.getState(state)?.has(id) && !standing.has(id)
              if (isBack || !isSourceOnly(node)) kept.push(node)
            })
            return new Slice(Fragment.from(kept), openStart, openEnd)
          },
        },
      }),
    ]
  },
})

/** The blocks as a translation has them: seen, moved, and never made. */
export const TranslatedPicture = Picture.extend({ addCommands: () => ({}) })
export const TranslatedEnds = Ends.extend({
  addCommands: () => ({}),
  addKeyboardShortcuts: () => ({}),
})
