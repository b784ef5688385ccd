import { type Coding, compress } from './codings.ts'
import type { Page } from './page.ts'

/** A page in one coding, as it is sent. */
export interface Form {
  headers: string[]
  body: Buffer
}

/** The page for whoever asks now and for nobody later: it is known to be of the past. */
export function asStandIn(page: Page): Page {
  const unkept = (headers: readonly string[]) =>
    headers.map((value, at) => (headers[at - 1] === 'Cache-Control' ? 'no-store' : value))
  const forms = Object.entries(page.forms).map(([coding, { headers, body }]) => [
    coding,
    { headers: unkept(headers), body },
  ])
  return { ...page, forms: Object.fromEntries(forms), unchanged: unkept(page.unchanged) }
}

const EMPTY: Form = { headers: ['Content-Length', '0'], body: Buffer.alloc(0) }

/**
 * What to send in a coding. Nearly all take brotli: gzip is made when somebody first wants it, and
 * what has no brotli is sent as it is.
 */
export function formIn(page: Page, coding: Coding): Form | Promise<Form> {
  const { identity = EMPTY, br, [coding]: standing } = page.forms
  if (standing) return standing
  return coding === 'gzip' && br ? addGzip(page, identity.body) : identity
}

async function addGzip(page: Page, body: Buffer): Promise<Form> {
  const form = formOf(page.unchanged, 'gzip', await compress(body, 'gzip'))
  page.forms.gzip = form
  return form
}

/** What a coding's bytes are sent with: what all codings are, and what they are themselves. */
export function formOf(common: readonly string[], coding: Coding, body: Buffer): Form {
  const ending = coding === 'identity' ? [] : ['Content-Encoding', coding]
  return { headers: [...common, ...ending, 'Content-Length', String(body.length)], body }
}
