/** What no route is behind, for programs. */
export const noSuchFile = (): Response =>
  new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })

/** What was there and is over, for programs. */
export const gone = (): Response =>
  new Response('This has ended\n', {
    status: 410,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })

/** Stands elsewhere for good; the press makes the path an address. */
export const movedTo = (path: string): Response =>
  new Response(null, { status: 308, headers: { location: path } })
