import { ranksOf } from './anatomy.ts'
import { inlineText } from './blocks.ts'
import type { Block, Inline, Mark } from './document.ts'
import { embedAt } from './embeds.ts'

/** A picture where none can be shown: its words, its address, and what is said of it. */
export interface PictureWords {
  alt: string
  href: string
  /** What it shows, whose it is and on what terms; may be empty. */
  note: string
}

interface Surroundings {
  /** What opens the first paragraph. */
  opening?: string
  /** The level of the heading that the text stands under. */
  under?: 1 | 2
  /** By its asset's uid; undefined: it is left out. */
  pictureOf?: (asset: string) => PictureWords | undefined
}

/**
 * A text's blocks as CommonMark (spec.commonmark.org 0.31), for people who paste. Nothing an author
 * typed becomes markup; a language mark has no sign in Markdown and leaves its words.
 */
export function markdownOf(
  blocks: readonly Block[],
  { opening = '', under = 1, pictureOf = () => undefined }: Surroundings = {},
): string {
  const ranks = ranksOf(blocks)
  const opens = blocks.findIndex(({ type }) => type === 'paragraph')
  const parts = blocks.map((block, index) => {
    const level = under + (ranks[index] ?? 0)
    return blockMarkdown(block, {
      opening: index === opens ? opening : '',
      ...{ level, pictureOf },
    })
  })
  if (opens < 0) parts.unshift(markdownLine(opening))
  return parts.filter(Boolean).join('\n\n')
}

export const markdownPicture = ({ alt, href, note }: PictureWords): string =>
  [`![${escaped(alt)}](<${href}>)`, note && `*${markdownLine(note)}*`].filter(Boolean).join('\n\n')

export const markdownLink = (words: string, href: string): string =>
  wrap(escaped(words), { type: 'link', attrs: { href } })

/** A line of plain words, safe to stand anywhere in Markdown. */
export const markdownLine = (text: string): string => guardStart(escaped(text.replace(/\s+/g, ' ')))

function blockMarkdown(
  block: Block,
  {
    opening,
    level,
    pictureOf,
  }: { opening: string; level: number; pictureOf: NonNullable<Surroundings['pictureOf']> },
): string {
  switch (block.type) {
    case 'paragraph':
      return guardStart(escaped(opening) + inlines(block.content))
    case 'heading':
      return `${'#'.repeat(level)} ${inlines(block.content).replace(/\s*\\?\n/g, ' ')}`
    case 'blockquote':
    case 'pullQuote':
      return quoted(block.content.map((each) => paragraph(each.content)).join('\n\n'))
    case 'bulletList':
    case 'orderedList':
      return block.content
        .map((item, index) => {
          const sign = block.type === 'bulletList' ? '-' : `${index + 1}.`
          const words = item.content.map((each) => paragraph(each.content)).join('\n\n')
          return `${sign} ${indented(words, sign.length + 1)}`
        })
        .join('\n')
    case 'figure': {
      const picture = pictureOf(block.attrs.asset)
      return picture ? markdownPicture(picture) : ''
    }
    case 'embed': {
      const [title, caption] = block.content
      const { href } = block.attrs
      const provider = embedAt(href)?.provider
      const link = wrap(escaped(inlineText(title.content)), { type: 'link', attrs: { href } })
      return [provider ? `${link} (${escaped(provider)})` : link, paragraph(caption.content)]
        .filter(Boolean)
        .join('\n\n')
    }
    case 'ends':
      return ''
  }
}

const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>')
const indented = (text: string, by: number) => text.replace(/\n(?!\n)/g, `\n${' '.repeat(by)}`)

const paragraph = (content: Inline[] | undefined) => guardStart(inlines(content))

const inlines = (content: Inline[] = []) =>
  content
    .map((node) =>
      node.type === 'hardBreak' ? '\\\n' : marked(escaped(node.text), node.marks ?? []),
    )
    .join('')
    .replace(/(\\\n)+$/, '')

/** White space at the ends of marked words stays outside: `** so**` would be no bold. */
function marked(words: string, marks: readonly Mark[]): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  if (!core) return words
  return before + marks.reduceRight(wrap, core) + after
}

function wrap(words: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `**${words}**`
    case 'italic':
      return `*${words}*`
    case 'link':
      return `[${words}](<${mark.attrs.href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`
    case 'lang':
      return words
  }
}

/** An exclamation mark before a link's bracket would make a picture of it. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>&#|~]|!$/g, '\\$&')

/** What would open a list, a quote or a rule at the start of a line. */
const guardStart = (text: string) =>
  text.replace(/^(\s*)([-+=])/gm, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
