/**
 * The status a page is to be sent with. React hoists the element into the head; the press
 * (press/finish.ts) reads it and takes it out. Next's own ways leave readers an empty body.
 */
export function HttpStatus({ code }: { code: 404 | 410 }) {
  return <meta name="dateline-status" content={String(code)} />
}
