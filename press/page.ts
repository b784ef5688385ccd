import { createHash } from 'node:crypto'
import { openSheets } from './built-sheets.ts'
import type { Answer } from './capture.ts'
import { type Coded, type Coding, encode } from './codings.ts'
import { finish } from './finish.ts'
import { type Form, formOf } from './forms.ts'
import {
  BARE_POLICY,
  cacheControl,
  embedPolicy,
  readerPolicy,
  SPECULATION_RULES,
  securityHeaders,
} from './headers.ts'

/** A finished answer, ready to be sent to anybody. */
export interface Page {
  status: number
  etag: string | undefined
  /** By then time alone makes it another, as milliseconds; undefined: nothing but an edition does. */
  validUntil?: number
  /** Headers in the flat form that `writeHead` takes without further work, for each coding. */
  forms: Partial<Record<Coding, Form>>
  /** Headers of a 304. */
  unchanged: string[]
  bytes: number
}

/** Headers of a route's own answer that readers get; Next's others say how Next works. */
const PASSED = [
  'access-control-allow-origin',
  'content-type',
  'content-disposition',
  'content-language',
  'last-modified',
  'x-robots-tag',
]

const sheetAt = openSheets()

/** There is no page, and the message says all there is to say: the cause is logged already or none. */
export class NothingToShow extends Error {}

/** Next's own answer was an error. */
export class RenderFailed extends NothingToShow {}

/** What the log is told of a failure. */
export const toldOf = (error: unknown): unknown =>
  error instanceof NothingToShow ? error.message : error

/**
 * Makes the reader's answer of Next's.
 * @throws RenderFailed for a status of 500 or more; SuspendedPage.
 */
export async function makePage(
  answer: Answer,
  origin: URL,
  {
    isKept = true,
    alone,
  }: {
    /** false: whoever asks again is answered anew; nothing between us keeps it. */
    isKept?: boolean
    /** For one reader only: the status and coding it is sent with, and what else its headers say. */
    alone?: { status: number; coding: Coding; headers: Record<string, string> }
  } = {},
): Promise<Page> {
  if (answer.status >= 500) throw new RenderFailed(`Next answered ${answer.status}`)
  const type = String(answer.headers['content-type'] ?? 'application/octet-stream')
  const location = answer.headers.location
  if (location !== undefined) return redirection(answer.status, String(location), origin)
  const headers = Object.fromEntries(
    PASSED.flatMap((name) => {
      const value = answer.headers[name]
      return value === undefined ? [] : [[name, String(value)]]
    }),
  )
  if (!type.startsWith('text/html')) {
    const cache = fileCache(answer, type) ?? cacheControl(answer.status)
    // Of a page Next names its own scripts there; a file says what it belongs to.
    const { link } = answer.headers
    const own = {
      ...headers,
      ...(link === undefined ? {} : { Link: String(link) }),
      'Cache-Control': cache,
      'Content-Security-Policy': BARE_POLICY,
    }
    const page = await compose(answer.status, answer.body, origin, own)
    return rightUntil(page, String(answer.headers['x-dateline-until'] ?? ''))
  }
  const page = finish(answer.body.toString('utf8'), sheetAt)
  if (page.location !== undefined) return redirection(302, page.location, origin)
  const status = alone?.status ?? page.status ?? answer.status
  const isEmbed = status === 200 && answer.headers['x-dateline-embed'] !== undefined
  const own = {
    ...headers,
    ...(page.modified !== undefined && status === 200 ? { 'Last-Modified': page.modified } : {}),
    ...(status === 404 || status === 410 ? { 'X-Robots-Tag': 'noindex' } : {}),
    'Cache-Control': isKept && !alone ? cacheControl(status) : 'no-store',
    'Content-Security-Policy': isEmbed ? embedPolicy(page.styles) : readerPolicy(page),
    ...(status === 200 && !isEmbed && !alone ? { 'Speculation-Rules': SPECULATION_RULES } : {}),
    ...alone?.headers,
  }
  const made = await compose(status, Buffer.from(page.html), origin, own, alone?.coding)
  return rightUntil(made, page.until ?? '')
}

/** The page with the instant from which it says itself that it is another. */
function rightUntil(page: Page, told: string): Page {
  const until = Date.parse(told)
  return Number.isNaN(until) ? page : { ...page, validUntil: until }
}

/** A file named by its own hash never changes, the icon and the speculation rules only with an upgrade. */
function fileCache({ status, headers }: Answer, type: string): string | undefined {
  const own = String(headers['cache-control'] ?? '')
  if (own.includes('immutable')) return own
  return status === 200 && /^(image|font)\/|^application\/speculationrules/.test(type)
    ? 'public, max-age=86400'
    : undefined
}

/** Off this site a page never leads, whatever it says. */
function redirection(status: number, location: string, origin: URL): Promise<Page> {
  const target = new URL(location, origin)
  if (target.origin !== origin.origin) throw new RenderFailed('A redirect led off the site')
  return compose(status, Buffer.alloc(0), origin, {
    Location: target.href,
    ...(status === 302 ? { 'X-Robots-Tag': 'noindex' } : {}),
    'Cache-Control': cacheControl(status),
    'Content-Security-Policy': BARE_POLICY,
  })
}

/** @param coding the one that whoever asks will most likely want. */
export async function compose(
  status: number,
  body: Buffer,
  origin: URL,
  own: Record<string, string>,
  coding: Coding = 'br',
): Promise<Page> {
  return laid(status, await encode(body, own['content-type'] ?? '', coding), origin, own)
}

/** The same without compressions, for what is made in a moment and sent once. */
export const composeOnce = (
  status: number,
  body: Buffer,
  origin: URL,
  own: Record<string, string>,
): Page => laid(status, { identity: body }, origin, own)

function laid(status: number, coded: Coded, origin: URL, own: Record<string, string>): Page {
  const digest = createHash('sha256').update(coded.identity).digest('base64url').slice(0, 27)
  // Weak: one tag for three codings of the same text.
  const isKept = status === 200 && own['Cache-Control'] !== 'no-store'
  const etag = isKept ? `W/"${digest}"` : undefined
  const common = { ...securityHeaders(origin), ...own, ...(etag ? { ETag: etag } : {}) }
  const flat = Object.entries({ ...common, Vary: 'Accept-Encoding' }).flat()
  const page: Page = { status, etag, forms: {}, unchanged: flat, bytes: 2_000 }
  for (const [coding, bytes] of Object.entries(coded) as [Coding, Buffer][]) {
    page.forms[coding] = formOf(flat, coding, bytes)
    // As much again for gzip, should anybody want it.
    page.bytes += bytes.length * (coding === 'br' ? 2 : 1)
  }
  return page
}
