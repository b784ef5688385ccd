import { createHash } from 'node:crypto'
import { colourProperties } from '#domain/colours.ts'
import { DEFAULT_LOCALE, directionOf, isLocale, type Locale } from '#domain/locales.ts'
import words from '#messages/trouble.json' with { type: 'json' }
import { BARE_POLICY, readerPolicy } from './headers.ts'
import { compose, composeOnce, type Page } from './page.ts'

const STYLE = `
:root { ${colourProperties('paper', 'ink', 'link')} }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, serif }
main { max-inline-size: 38rem; margin: 0 auto; padding: 15vh 1.25rem }
h1 { font-size: 1.875rem; line-height: 1.25; text-wrap: balance }
a { color: var(--link) }
`
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

export interface Trouble {
  /** Told to the reader and to the log, so that the two find each other. */
  id: string
  /** Where readers may write; empty: not known. */
  contact: string
}

/** The answer to a failure, made of nothing that can fail: a page in the address's language; for programs, RFC 9457. */
export function troublePage(
  path: string,
  status: 500 | 503,
  { id, contact }: Trouble,
  origin: URL,
): Page {
  const [, asked] = path.split(/[/?]/)
  const common = {
    'X-Request-Id': id,
    'Cache-Control': 'no-store',
    ...(status === 503 ? { 'Retry-After': '5' } : {}),
  }
  if (/^\/api\/v1(?=[/?]|$)/.test(path)) {
    const { title, text: detail } = words[DEFAULT_LOCALE]
    const problem = JSON.stringify({ title, status, detail })
    return composeOnce(status, Buffer.from(problem), origin, {
      ...common,
      'content-type': 'application/problem+json; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
      'Content-Security-Policy': BARE_POLICY,
    })
  }
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const html = documentOf(locale, id, contact)
  return composeOnce(status, Buffer.from(html), origin, {
    ...common,
    'content-type': 'text/html; charset=utf-8',
    'Content-Security-Policy': readerPolicy({ styles: [STYLE_SOURCE] }),
  })
}

function documentOf(locale: Locale, id: string, contact: string): string {
  const { title, text, front, number, write } = words[locale]
  const address = escaped(contact)
  const help = contact
    ? `<p>${write} <a href="mailto:${address}"><bdi dir="ltr">${address}</bdi></a></p>`
    : ''
  return `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/${locale}">${front}</a></p>${help}<p>${number} <bdi dir="ltr">${escaped(id)}</bdi></p></main></body></html>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

/** One sentence in plain text, for programs and for addresses that no page is behind. */
export function plainPage(
  status: number,
  sentence: string,
  origin: URL,
  extra = {},
): Promise<Page> {
  return compose(status, Buffer.from(`${sentence}\n`), origin, {
    'content-type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': BARE_POLICY,
    ...extra,
  })
}
