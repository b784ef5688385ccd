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
