/** What no route is behind, for programs. */
export const noSuchFile = (): Response => plain(404, 'Not found')

/** What was there and is over, for programs. */
export const gone = (sentence = 'This has ended'): Response => plain(410, sentence)

const plain = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })

/** Stands elsewhere for good; the press makes the path an address. */
export const movedTo = (path: string): Response =>
  new Response(null, { status: 308, headers: { location: path } })
