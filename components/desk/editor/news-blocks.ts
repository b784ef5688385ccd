import { type CommandProps, Node } from '@tiptap/core'
import { Fragment, type Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

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
    return [hints([words, attribution])]
  },
  addCommands: () => ({
    togglePullQuote:
      () =>
      ({ state, tr, dispatch }) => {
        const quote = quoteAround(state)
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
    const { editor } = this
    /** Goes on: from the words to whose they are, and from there to a paragraph below. */
    const goOn = () => {
      const quote = quoteAround(editor.state)
      if (!quote) return false
      const end = quote.at + quote.node.nodeSize
      if (quote.part === 0) return editor.commands.setTextSelection(end - 2)
      return editor
        .chain()
        .insertContentAt(end, { type: 'paragraph' })
        .setTextSelection(end + 1)
        .run()
    }
    /** At the very start the quote becomes paragraphs again; whose they are never joins the words. */
    const goBack = () => {
      const { selection } = editor.state
      const quote = quoteAround(editor.state)
      if (!quote || !selection.empty || selection.$from.parentOffset > 0) return false
      if (quote.part === 0) return editor.commands.togglePullQuote()
      return editor.commands.setTextSelection(quote.at + quote.node.child(0).nodeSize)
    }
    const stayApart = () => {
      const { selection } = editor.state
      const quote = quoteAround(editor.state)
      const { $from } = selection
      return Boolean(quote && selection.empty && $from.parentOffset === $from.parent.content.size)
    }
    return {
      Enter: goOn,
      Backspace: goBack,
      Delete: stayApart,
      'Mod-Shift-9': () => editor.commands.togglePullQuote(),
    }
  },
})

/** Says in an empty half of a quote what belongs there. */
const hints = (labels: readonly [string, string]) =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = []
        doc.forEach((node, at) => {
          if (node.type.name !== 'pullQuote') return
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

interface Quote {
  at: number
  node: ProseMirrorNode
  /** 0 for the words, 1 for whose they are. */
  part: number
}

function quoteAround({ selection: { $from, $to } }: EditorState): Quote | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name !== 'pullQuote') continue
    if ($to.depth < depth || $to.node(depth) !== node) return undefined
    return { at: $from.before(depth), node, part: $from.index(depth) }
  }
  return undefined
}

/** The quote's paragraphs where it stood, an empty one left out. */
function unwrap(tr: CommandProps['tr'], { at, node }: Quote): void {
  const [words, attribution] = [node.child(0), node.child(1)]
  const left = attribution.content.size > 0 ? [words, attribution] : [words]
  tr.replaceWith(at, at + node.nodeSize, Fragment.from(left))
  tr.setSelection(TextSelection.create(tr.doc, at + 1))
}

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

/** Below the block the cursor is in, with somewhere to go on writing. */
function insertBelow(state: EditorState, tr: CommandProps['tr'], node: ProseMirrorNode): void {
  const { selection, schema } = state
  const { $from } = selection
  const isNode = selection instanceof NodeSelection && $from.depth === 0
  const at = isNode ? selection.to : $from.after(1)
  const isLast = at >= state.doc.content.size
  const paragraph = isLast ? schema.nodes.paragraph?.create() : undefined
  tr.insert(at, paragraph ? [node, paragraph] : node)
  const next = tr.doc.resolve(at + node.nodeSize)
  tr.setSelection(TextSelection.near(next)).scrollIntoView()
}
