import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { withMark } from '#db/reached.ts'
import { isFromOurselves } from '#domain/origin.ts'
import type { Handler } from './capture.ts'
import { errandHeaders } from './errand.ts'
import { deskPolicy, FILE_POLICY, securityHeaders } from './headers.ts'
import { heedStatus } from './own-status.ts'
import type { Visitor } from './visitor.ts'

/** Forms of the desk are small; a listing to import, a picture, document or font is not. */
const MOST_BYTES = 2 ** 20
const MOST_FILE_BYTES = 21 * 2 ** 20
const API = /^\/api\//
const PREVIEW = /^\/admin\/preview\//
/** What somebody uploaded. */
const UPLOADED = /^\/admin\/media\/[^/?]+\/files\//
/** Posts to routes of ours; every other post calls an action. */
const ROUTE = /^\/(api\/|admin\/(import\/(preview|run)|(media|settings\/font)\/upload)(\?|$))/
const FILES = /^\/admin\/(import\/(preview|run)|(media|settings\/font)\/upload)(\?|$)/

/** Headers by which Next talks to itself, and which a visitor must not write. */
const INTERNAL =
  /^(x-(middleware|invoke|nextjs|matched|now|dateline|forwarded|prerender|real-ip|next)\b|next-resume|forwarded$)/

/**
 * A form or action must come from a page of ours: Next runs an action without asking. Routes of
 * the api are asked only not to contradict themselves here; each looks further itself.
 * @returns a status and sentence for a request that comes from elsewhere.
 */
export function refuseSource({ method, url = '', headers }: IncomingMessage, origin: URL) {
  if (method === 'GET' || method === 'HEAD') return undefined
  const source = {
    origin: headers.origin ?? null,
    site: [headers['sec-fetch-site'] ?? []].flat()[0] ?? null,
  }
  const isSilent = source.origin === null && source.site === null
  if (isFromOurselves(source, origin.origin) || (isSilent && API.test(url))) return undefined
  return { status: 403, sentence: 'This did not come from a page of ours.' }
}

/** @returns a status and sentence for a request whose body the desk doesn't take. */
export function refuseBody({ method, url = '', headers }: IncomingMessage) {
  if (method === 'GET' || method === 'HEAD') return undefined
  if (headers['transfer-encoding'] !== undefined)
    return { status: 411, sentence: 'Say how long the content is.' }
  const most = FILES.test(url) ? MOST_FILE_BYTES : MOST_BYTES
  if (Number(headers['content-length'] ?? 0) <= most) return undefined
  return { status: 413, sentence: `At most ${most} bytes.` }
}

/** Hands staff's requests to Next, with a fresh nonce and the headers that only we may write. */
export function openDesk(handle: Handler, origin: URL): DeskHandler {
  const common = Object.entries(securityHeaders(origin))
  return (request, response, visitor) => {
    const { headers } = request
    for (const name of Object.keys(headers)) if (INTERNAL.test(name)) delete headers[name]
    const policy = deskPolicy(randomBytes(16).toString('base64'))
    Object.assign(headers, {
      host: origin.host,
      'x-forwarded-host': origin.host,
      'x-forwarded-proto': origin.protocol.slice(0, -1),
      'x-forwarded-for': visitor.address,
      'x-dateline-client': visitor.address,
      'x-dateline-path': pagePath(request.url ?? '/'),
      // Next reads the nonce here and writes it on every script.
      'content-security-policy': policy,
      ...errandHeaders(request),
    })
    for (const [name, value] of common) response.setHeader(name, value)
    // A preview carries links to other sites, which are not to learn that it exists.
    const isPreview = PREVIEW.test(request.url ?? '')
    response.setHeader('Referrer-Policy', isPreview ? 'no-referrer' : 'same-origin')
    const isUploaded = UPLOADED.test(request.url ?? '')
    response.setHeader('Content-Security-Policy', isUploaded ? FILE_POLICY : policy)
    response.setHeader('Cache-Control', 'private, no-store')
    response.setHeader('X-Robots-Tag', 'noindex, nofollow')
    heedStatus(response)
    const isAction = request.method === 'POST' && !ROUTE.test(request.url ?? '')
    return isAction ? answerAction(handle, request, response) : handle(request, response)
  }
}

/**
 * Next says 500 to what it can't even decode as a call of an action; the fault is the sender's.
 */
function answerAction(handle: Handler, request: IncomingMessage, response: ServerResponse) {
  return withMark((mark) => {
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
    response.writeHead = (status: number, ...rest: unknown[]) =>
      writeHead(status === 500 && !mark.isReached ? 400 : status, ...rest)
    return handle(request, response)
  })
}

/** The page that was asked for: without the mark of Next's own fetches, which names no page. */
function pagePath(url: string): string {
  const [path = '/', query] = url.split('?', 2)
  const kept = new URLSearchParams(query)
  kept.delete('_rsc')
  return kept.size > 0 ? `${path}?${kept}` : path
}

export type DeskHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  visitor: Visitor,
) => unknown
