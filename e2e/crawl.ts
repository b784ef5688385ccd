import { brotliCompressSync, constants } from 'node:zlib'
import type { Newsroom } from '#bin/newsroom.ts'

export interface Answer {
  path: string
  status: number
  type: string
  headers: Headers
  body: string
}

const HREF = /(?:href|src)="([^"]+)"|<(?:loc|id|link)>([^<]+)<\//g
/** Has no words and no links: that it is there is all there is to know. */
const PICTURE = /^\/media\/.+\.(avif|webp|jpg|png)$/
const MOST = 3_000
const AT_ONCE = 8

/**
 * Fetches every public address that can be reached from the gateway, the sitemap and robots.txt by
 * links alone, and those given besides.
 */
export async function crawl(newsroom: Newsroom, besides: string[] = []): Promise<Answer[]> {
  const queue = ['/', '/sitemap.xml', '/robots.txt', ...besides]
  const seen = new Set(queue)
  const answers: Answer[] = []
  while (queue.length > 0) {
    if (answers.length >= MOST) throw new Error(`More than ${MOST} addresses: a crawl trap`)
    const asked = queue.splice(0, AT_ONCE).map((path) => fetchAnswer(newsroom, path))
    for (const answer of await Promise.all(asked)) {
      answers.push(answer)
      for (const next of linksIn(answer.body, newsroom.origin)) {
        if (seen.has(next)) continue
        seen.add(next)
        queue.push(next)
      }
    }
  }
  return answers
}

export async function fetchAnswer(newsroom: Newsroom, path: string): Promise<Answer> {
  const method = PICTURE.test(path) ? 'HEAD' : 'GET'
  const response = await fetch(new URL(path, newsroom.origin), { method, redirect: 'manual' })
  const location = response.headers.get('location')
  const body = await response.text()
  return {
    path,
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
    body: location ? `${body}<a href="${location}">` : body,
  }
}

/** Bytes of a page as the press sends it (press/codings.ts). */
export const sentSize = (body: string): number =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 7,
    },
  }).length

/** The paths on this site that a document names; the desk's are not readers'. */
function linksIn(body: string, origin: string): string[] {
  const found = [...body.matchAll(HREF)].map(([, href, loc]) =>
    (href ?? loc ?? '').replaceAll('&amp;', '&'),
  )
  return found.flatMap((link) => {
    if (!URL.canParse(link, origin)) return []
    const url = new URL(link, origin)
    const isOurs = url.origin === origin && !/^\/(admin|api)(\/|$)/.test(url.pathname)
    return isOurs ? [url.pathname + url.search] : []
  })
}
