import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Gapcursor, Selection, UndoRedo } from '@tiptap/extensions'
import { BlockIds } from './block-ids.ts'
import { EmbedBlock } from './embed-block.ts'
import { Lang, Link } from './marks.ts'
import { type BlockLabels, Ends, Picture, type PictureChoice, PullQuote } from './news-blocks.ts'
import { CleanPaste } from './paste.ts'
import { SourceOnly, TranslatedEnds, TranslatedPicture } from './source-only.ts'

/** Marks and breaks: what a line of text may hold, in an article and in a row of a translation. */
const INLINE: Extensions = [Text, Bold, Italic, Link, Lang, HardBreak, UndoRedo, Selection]

/** Headings of a pasted page keep their rank below the article's own title. */
const BodyHeading = Heading.extend({
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((rank) => ({ tag: `h${rank}`, attrs: { level: rank < 3 ? 2 : 3 } })),
}).configure({ levels: [2, 3] })

interface ArticleOptions {
  storyUid: string
  labels: BlockLabels
  pictures: readonly PictureChoice[]
  isTranslation?: boolean
}

/** The body of an article: exactly the tree that domain/document.ts lets in. */
export const articleExtensions = ({
  storyUid,
  labels,
  pictures,
  isTranslation = false,
}: ArticleOptions): Extensions => [
  ...INLINE,
  Document,
  Paragraph,
  BodyHeading,
  BulletList,
  OrderedList.extend({ addAttributes: () => ({}) }),
  ListItem.extend({ content: 'paragraph+' }),
  ListKeymap,
  Blockquote.extend({ content: 'paragraph+' }),
  PullQuote.configure({ words: labels.words, attribution: labels.attribution }),
  (isTranslation ? TranslatedPicture : Picture).configure({ label: labels.picture, pictures }),
  EmbedBlock.configure(labels.embed),
  (isTranslation ? TranslatedEnds : Ends).configure({ label: labels.ends }),
  ...(isTranslation ? [SourceOnly] : []),
  Gapcursor,
  BlockIds.configure({ storyUid }),
  CleanPaste,
]

/** One paragraph or heading of a translation: its words, without the block around them. */
export const rowExtensions = (): Extensions => [
  ...INLINE,
  Document.extend({ content: 'paragraph' }),
  Paragraph,
  CleanPaste.configure({ isLine: true }),
]
