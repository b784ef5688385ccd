import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseCoding } from './codings.ts'
import { type Form, formIn } from './forms.ts'
import type { Page } from './page.ts'

/** Sends a page in the coding the client likes, or says that it has it already. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
): void | Promise<void> {
  if (page.etag && matches(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, page.unchanged).end()
    return
  }
  const form = formIn(page, chooseCoding(request.headers['accept-encoding']))
  const send = ({ headers, body }: Form) => {
    response.writeHead(page.status, headers)
    if (request.method === 'HEAD') response.end()
    else response.end(body)
  }
  return form instanceof Promise ? form.then(send) : send(form)
}

/** RFC 9110 13.1.2: weak comparison, so `W/` counts for nothing. */
export function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header === etag || header.trim() === '*') return true
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.split(',').some((tag) => opaque(tag) === opaque(etag))
}
