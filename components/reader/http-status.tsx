/**
 * The status a page is to be sent with. React hoists the element into the head, where the press
 * reads it (press/finish.ts; for the desk press/own-status.ts). Next's own ways leave whoever has
 * no scripts an empty body.
 */
export function HttpStatus({ code }: { code: 404 | 410 }) {
  return <meta name="dateline-status" content={String(code)} />
}

/**
 * Sends the reader on with 302 (press/finish.ts): today's address of what was asked for, which may
 * be another tomorrow. Next's own redirects are 307 and 308.
 */
export function Elsewhere({ path }: { path: string }) {
  return <meta name="dateline-location" content={path} />
}
