import { Node } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { embedAt, isEmbedHref } from '#domain/embeds.ts'
import { insertBelow } from './insertion.ts'
import { pairAround, pairHints, pairKeys } from './pairs.ts'

/** What the halves of an embed are for, in the desk's language. */
export interface EmbedLabels {
  name: string
  caption: string
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    embed: {
      insertEmbed: (href: string) => ReturnType
    }
  }
}

/** What another site serves: its address there, and below it what it is called and about. */
export const EmbedBlock = Node.create<EmbedLabels>({
  name: 'embed',
  group: 'block',
  content: 'paragraph paragraph',
  defining: true,
  isolating: true,
  addOptions: () => ({ name: '', caption: '' }),
  addAttributes: () => ({
    href: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-embed'),
      renderHTML: ({ href }) => ({ 'data-embed': href }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'div[data-embed]',
      contentElement: '[data-embed-words]',
      getAttrs: (element) => isEmbedHref(element.getAttribute('data-embed') ?? '') && null,
    },
  ],
  renderHTML({ node: { attrs }, HTMLAttributes }) {
    const provider = embedAt(attrs.href ?? '')?.provider ?? ''
    return [
      'div',
      HTMLAttributes,
      [
        'div',
        { contenteditable: 'false', 'data-embed-source': '', dir: 'ltr' },
        `${provider} · ${attrs.href}`,
      ],
      ['div', { 'data-embed-words': '' }, 0],
    ]
  },
  addProseMirrorPlugins() {
    const { editor, name, options } = this
    return [
      pairHints(name, [options.name, options.caption]),
      new Plugin({
        props: {
          /** A work's address pasted on a line of its own is the work. */
          handlePaste: (view, event) => {
            const embed = embedAt(event.clipboardData?.getData('text/plain') ?? '')
            const { empty, $from } = view.state.selection
            const isOwnLine = empty && $from.depth === 1 && $from.parent.content.size === 0
            return isOwnLine && embed ? editor.commands.insertEmbed(embed.href) : false
          },
        },
      }),
    ]
  },
  addCommands: () => ({
    /** Below the cursor; with the cursor in one, that one leads elsewhere. */
    insertEmbed:
      (href) =>
      ({ state, tr, dispatch }) => {
        const { embed, paragraph } = state.schema.nodes
        if (!embed || !paragraph || !isEmbedHref(href)) return false
        if (!dispatch) return true
        const found = pairAround('embed', state)
        if (found) {
          tr.setNodeAttribute(found.at, 'href', href)
          return true
        }
        const node = embed.create({ href }, [paragraph.create(), paragraph.create()])
        const at = insertBelow(state, tr, node)
        tr.setSelection(TextSelection.create(tr.doc, at + 2))
        return true
      },
  }),
  addKeyboardShortcuts() {
    const { editor, name } = this
    const keys = pairKeys(name, editor)
    return {
      ...keys,
      /** One without any words goes, address and all. */
      Backspace: (props) => {
        const found = pairAround(name, editor.state)
        if (found?.part === 0 && found.node.textContent === '')
          return editor.commands.deleteRange({
            from: found.at,
            to: found.at + found.node.nodeSize,
          })
        return keys.Backspace(props)
      },
    }
  },
})
