import { inlineText } from './blocks.ts'
import type { Block, Document, Inline, Mark } from './document.ts'

import { embedAt } from './embeds.ts'

/** What a picture is called where no picture can be shown: its words and its address. */
export type PictureOf = (asset: string) => { alt: string; href: string } | undefined

/**
 * A body as CommonMark (spec.commonmark.org 0.31), for people who paste. Nothing an author typed
 * becomes markup; a language mark has no sign in Markdown and leaves its words.
 * @param ends the word that says where the news ends.
 */
export function markdownOf(
  { content }: Document,
  { ends, pictureOf = () => undefined }: { ends: string; pictureOf?: PictureOf },
): string {
  const parts = content.map((block) => blockMarkdown(block, ends, pictureOf))
  return parts.filter(Boolean).join('\n\n')
}

/** A line of plain words, safe to stand anywhere in Markdown. */
export const markdownLine = (text: string): string => guardStart(escaped(text.replace(/\s+/g, ' ')))

function blockMarkdown(block: Block, ends: string, pictureOf: PictureOf): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content)
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inlines(block.content).replace(/\s*\\?\n/g, ' ')}`
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
      return picture ? `![${escaped(picture.alt)}](<${picture.href}>)` : ''
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
      return `${escaped(ends)}\n\n---`
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

const escaped = (text: string) => text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&')

/** What would open a list, a quote or a rule at the start of a line. */
const guardStart = (text: string) =>
  text.replace(/^(\s*)([-+=])/gm, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
