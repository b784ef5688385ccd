import { createHash } from 'node:crypto'
import { colourProperties } from '#domain/colours.ts'
import { DEFAULT_LOCALE, directionOf, isLocale, LOCALES, type Locale } from '#domain/locales.ts'
import words from '#messages/trouble.json' with { type: 'json' }
import { BARE_POLICY, readerPolicy } from './headers.ts'
import { compose, type Page } from './page.ts'

const STYLE = `
:root { ${colourProperties('paper', 'ink', 'link')} }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, serif }
main { max-inline-size: 38rem; margin: 0 auto; padding: 15vh 1.25rem }
h1 { font-size: 1.875rem; line-height: 1.25; text-wrap: balance }
a { color: var(--link) }
`
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** The page for a failure: made at start, in the address's language, needing nothing that can fail. */
export async function troublePages(
  origin: URL,
): Promise<(path: string, status: 500 | 503) => Page> {
  const pages = new Map<string, Page>()
  for (const locale of LOCALES)
    for (const status of [500, 503])
      pages.set(`${locale} ${status}`, await troublePage(locale, status, origin))
  return (path, status) => {
    const asked = path.split('/')[1]
    const page = pages.get(`${isLocale(asked) ? asked : DEFAULT_LOCALE} ${status}`)
    if (!page) throw new Error(`No page for ${status}`)
    return page
  }
}

function troublePage(locale: Locale, status: number, origin: URL): Promise<Page> {
  const { title, text, front } = words[locale]
  const html = `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/${locale}">${front}</a></p></main></body></html>`
  return compose(status, Buffer.from(html), origin, {
    'content-type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': readerPolicy({ styles: [STYLE_SOURCE] }),
    ...(status === 503 ? { 'Retry-After': '5' } : {}),
  })
}

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
