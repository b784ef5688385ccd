import { oneLine } from '#domain/characters.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import { type Markup, markup } from './markup.ts'

/** A finished message, whole in either of its two forms. */
export interface Letter {
  locale: Locale
  subject: string
  text: string
  html: string
}

export interface Piece {
  title: string
  url: string
  /** Day and category, set small. */
  meta: string
  summary: string
}

/** What a letter is made of, in its order. */
export type Part =
  | { is: 'paragraph'; text: string }
  | { is: 'piece'; piece: Piece }
  /** The one thing to do. */
  | { is: 'action'; name: string; url: string }
  | { is: 'link'; name: string; url: string }

/** Writes both forms of a letter. No picture, nothing fetched: nobody learns that it was opened. */
export function writeLetter(letter: {
  locale: Locale
  newsroom: string
  subject: string
  parts: readonly Part[]
  /** Why one gets it, and how to end that. */
  foot?: readonly Part[]
}): Letter {
  const { locale, newsroom, parts, foot = [] } = letter
  const subject = oneLine(letter.subject)
  const body = parts.map(textOf).join('\n\n')
  const end = foot.length > 0 ? `\n\n-- \n${foot.map(textOf).join('\n\n')}` : ''
  const text = `${newsroom}\n\n${body}${end}\n`
  const html = markup`<!DOCTYPE html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
</head>
<body style="margin:0;padding:24px 16px;font:16px/1.6 Georgia,serif">
<div lang="${locale}" dir="${directionOf(locale)}" style="max-width:36em;margin:0 auto">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:4px solid;font-size:18px;font-weight:bold">${newsroom}</p>
${parts.map(markupOf)}
${foot.length > 0 ? markup`<div style="margin-top:32px;padding-top:12px;border-top:1px solid;font:14px/1.6 sans-serif">${foot.map(markupOf)}</div>` : ''}
</div>
</body>
</html>`.html
  return { locale, subject, text, html }
}

function textOf(part: Part): string {
  if (part.is === 'paragraph') return part.text
  if (part.is !== 'piece') return `${part.name}:\n${part.url}`
  const { title, meta, summary, url } = part.piece
  return [title, meta, summary, url].filter(Boolean).join('\n')
}

function markupOf(part: Part): Markup {
  switch (part.is) {
    case 'paragraph':
      return markup`<p style="margin:0 0 16px">${part.text}</p>\n`
    case 'link':
      return markup`<p style="margin:0 0 8px"><a href="${part.url}">${part.name}</a></p>\n`
    case 'action':
      return markup`<p style="margin:24px 0"><a href="${part.url}" style="display:inline-block;padding:12px 24px;border:2px solid;font-weight:bold">${part.name}</a></p>\n`
    case 'piece':
      return pieceMarkup(part.piece)
  }
}

const pieceMarkup = ({ title, url, meta, summary }: Piece): Markup =>
  markup`<div style="margin:0 0 24px">
<h2 style="margin:0;font-size:20px;line-height:1.3"><a href="${url}">${title}</a></h2>
<p style="margin:4px 0;font:14px/1.6 sans-serif">${meta}</p>
${summary ? markup`<p style="margin:0">${summary}</p>` : ''}
</div>
`
