import { Node } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EmbedLabels } from './embed-block.ts'
import { insertBelow } from './insertion.ts'
import { pairAround, pairHints, pairKeys, unwrap } from './pairs.ts'

/** A picture that may stand in the text. */
export interface PictureChoice {
  uid: string
  /** Address of a small one. */
  src: string
  /** What it shows, and in which language that is said. */
  alt: string
  lang: string
}

/** What the blocks say of themselves, in the desk's language. */
export interface BlockLabels {
  words: string
  attribution: string
  picture: string
  embed: EmbedLabels
  ends: string
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    newsBlocks: {
      togglePullQuote: () => ReturnType
      insertPicture: (asset: string) => ReturnType
      toggleEnds: () => ReturnType
    }
  }
}

/** Words set large and, below them, whose they are: always two paragraphs. */
export const PullQuote = Node.create<Pick<BlockLabels, 'words' | 'attribution'>>({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph paragraph',
  defining: true,
  isolating: true,
  addOptions: () => ({ words: '', attribution: '' }),
  parseHTML: () => [{ tag: 'div[data-pull-quote]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-pull-quote': '' }, 0],
  addProseMirrorPlugins() {
    const { words, attribution } = this.options
    return [pairHints(this.name, [words, attribution])]
  },
  addCommands: () => ({
    togglePullQuote:
      () =>
      ({ state, tr, dispatch }) => {
        const quote = pairAround('pullQuote', state)
        if (quote) {
          if (dispatch) unwrap(tr, quote)
          return true
        }
        const { $from, $to } = state.selection
        if ($from.depth !== 1 || !$from.parent.isTextblock || !$from.sameParent($to)) return false
        const { paragraph } = state.schema.nodes
        if (!dispatch || !paragraph) return true
        const words = paragraph.create({ id: $from.parent.attrs.id }, $from.parent.content)
        const node = state.schema.nodes.pullQuote?.create(null, [words, paragraph.create()])
        if (!node) return false
        tr.replaceWith($from.before(), $from.after(), node)
        tr.setSelection(TextSelection.create(tr.doc, $from.before() + 2 + $from.parentOffset))
        return true
      },
  }),
  addKeyboardShortcuts() {
    const { editor, name } = this
    return {
      ...pairKeys(name, editor),
      'Mod-Shift-9': () => editor.commands.togglePullQuote(),
    }
  },
})

/** A picture among the paragraphs; what it shows is the picture's own to say. */
export const Picture = Node.create<{
  label: string
  pictures: readonly PictureChoice[]
}>({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ label: '', pictures: [] }),
  addAttributes: () => ({
    asset: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-asset'),
      renderHTML: ({ asset }) => ({ 'data-asset': asset }),
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-asset]' }],
  renderHTML({ node, HTMLAttributes }) {
    const found = this.options.pictures.find(({ uid }) => uid === node.attrs.asset)
    const { label } = this.options
    return [
      'figure',
      HTMLAttributes,
      found ? ['img', { src: found.src, alt: found.alt }] : ['span', label],
      ['figcaption', { lang: found?.lang }, found ? `${label}: ${found.alt}` : ''],
    ]
  },
  addCommands: () => ({
    insertPicture:
      (asset) =>
      ({ state, tr, dispatch }) => {
        const figure = state.schema.nodes.figure?.create({ asset })
        if (!figure) return false
        if (dispatch) insertBelow(state, tr, figure)
        return true
      },
  }),
})

/** The line at which the news ends. There is one, or none. */
export const Ends = Node.create<{ label: string }>({
  name: 'ends',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ label: '' }),
  parseHTML: () => [{ tag: 'div[data-ends]' }],
  renderHTML({ HTMLAttributes }) {
    return ['div', { ...HTMLAttributes, 'data-ends': '' }, this.options.label]
  },
  addCommands: () => ({
    toggleEnds:
      () =>
      ({ state, tr, dispatch }) => {
        const at = endOf(state.doc)
        const mark = state.schema.nodes.ends?.create()
        if (!mark) return false
        if (!dispatch) return true
        if (at === undefined) insertBelow(state, tr, mark)
        else tr.delete(at, at + 1)
        return true
      },
  }),
  addKeyboardShortcuts() {
    return { 'Mod-Shift-0': () => this.editor.commands.toggleEnds() }
  },
})

/** Where the text ends; undefined while it has no end. */
export function endOf(doc: ProseMirrorNode): number | undefined {
  let found: number | undefined
  doc.forEach((node, at) => {
    if (node.type.name === 'ends') found = at
  })
  return found
}
