import { inlineText } from './blocks.ts'
import type { Block, Inline, Mark } from './document.ts'
import { embedAt } from './embeds.ts'
import { directionOf, type Locale } from './locales.ts'

/** An article as others may take it: without pictures, whose terms are their own. */
export interface Republished {
  locale: Locale
  title: string
  summary: string
  /** Place and day, as they open the text; may be empty. */
  opening: string
  blocks: readonly Block[]
  /** Who published it first, when and where: stays with the text. */
  credit: string
  /** The one address the text is known by. */
  address: string
  /** Scheme, host and port of this site: what begins its links elsewhere. */
  origin: string
}

/** The article as a piece of HTML, everything escaped, links whole. */
export function asHtml(text: Republished): string {
  const { locale, title, summary, blocks, credit, address } = text
  const opens = blocks.findIndex(({ type }) => type === 'paragraph')
  const lines = [
    `<article lang="${locale}" dir="${directionOf(locale)}">`,
    `<h1>${escaped(title)}</h1>`,
    ...(summary ? [`<p>${escaped(summary)}</p>`] : []),
    ...blocks.flatMap((block, index) =>
      htmlOf(block, text.origin, index === opens ? text.opening : ''),
    ),
    `<p>${linked(escaped(credit), escaped(address))}</p>`,
    '</article>',
  ]
  return lines.join('\n')
}

const linked = (credit: string, address: string): string =>
  credit.split(address).join(`<a href="${address}" rel="canonical">${address}</a>`)

function htmlOf(block: Block, origin: string, opening = ''): string[] {
  const words = (content: Inline[] | undefined) =>
    (content ?? []).map((node) => inlineHtml(node, origin)).join('')
  switch (block.type) {
    case 'paragraph':
      return [`<p>${escaped(opening)}${words(block.content)}</p>`]
    case 'heading':
      return [`<h${block.attrs.level}>${words(block.content)}</h${block.attrs.level}>`]
    case 'blockquote':
      return [
        `<blockquote>${block.content.map(({ content }) => `<p>${words(content)}</p>`).join('')}</blockquote>`,
      ]
    case 'pullQuote': {
      const [said, by] = block.content
      return [
        `<blockquote><p>${words(said.content)}</p></blockquote>`,
        `<p>– ${words(by.content)}</p>`,
      ]
    }
    case 'bulletList':
    case 'orderedList': {
      const name = block.type === 'bulletList' ? 'ul' : 'ol'
      const items = block.content.map(
        (item) => `<li>${item.content.map(({ content }) => words(content)).join('<br>')}</li>`,
      )
      return [`<${name}>${items.join('')}</${name}>`]
    }
    case 'embed': {
      const [title, caption] = block.content
      const { href } = block.attrs
      const link = `<a href="${escaped(href)}">${escaped(inlineText(title.content))}</a>`
      const about = words(caption.content)
      return [`<p>${link}${providerOf(href)}</p>`, ...(about ? [`<p>${about}</p>`] : [])]
    }
    case 'figure':
    case 'ends':
      return []
  }
}

const providerOf = (href: string): string => {
  const provider = embedAt(href)?.provider
  return provider ? ` (${provider})` : ''
}

function inlineHtml(node: Inline, origin: string): string {
  if (node.type === 'hardBreak') return '<br>'
  return (node.marks ?? []).reduceRight(
    (inner, mark) => marked(mark, inner, origin),
    escaped(node.text),
  )
}

function marked(mark: Mark, inner: string, origin: string): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${inner}</strong>`
    case 'italic':
      return `<em>${inner}</em>`
    case 'lang':
      return `<span lang="${escaped(mark.attrs.lang)}">${inner}</span>`
    case 'link': {
      const { href } = mark.attrs
      return `<a href="${escaped(href.startsWith('/') ? origin + href : href)}">${inner}</a>`
    }
  }
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The article in plain words, an empty line between paragraphs. */
export function asPlainText({ title, summary, opening, blocks, credit }: Republished): string {
  const opens = blocks.findIndex(({ type }) => type === 'paragraph')
  const parts = blocks.map((block, index) =>
    index === opens ? opening + plainOf(block) : plainOf(block),
  )
  return [title, summary, ...parts, credit].filter(Boolean).join('\n\n')
}

function plainOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'blockquote':
      return block.content.map(({ content }) => inlineText(content)).join('\n')
    case 'pullQuote': {
      const [said, by] = block.content
      return `${inlineText(said.content)}\n– ${inlineText(by.content)}`
    }
    case 'bulletList':
    case 'orderedList':
      return block.content
        .map((item, index) => {
          const marker = block.type === 'bulletList' ? '•' : `${index + 1}.`
          return `${marker} ${item.content.map(({ content }) => inlineText(content)).join('\n')}`
        })
        .join('\n')
    case 'embed': {
      const [title, caption] = block.content
      const { href } = block.attrs
      const lead = `${inlineText(title.content)}${providerOf(href)}: ${href}`
      return [lead, inlineText(caption.content)].filter(Boolean).join('\n')
    }
    case 'figure':
    case 'ends':
      return ''
  }
}
