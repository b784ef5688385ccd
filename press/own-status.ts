import type { ServerResponse } from 'node:http'

const OWN = /<meta name="dateline-status" content="(\d{3})"\/>/

/**
 * Lets a page of the desk say its own status (`<HttpStatus>`), as the readers' pages do. Next
 * sends its 200 together with the first piece of the document, which holds the whole head; the
 * headers wait for that piece and for what it says.
 */
export function heedStatus(response: ServerResponse): void {
  response.flushHeaders = () => undefined
  response.write = (...given: unknown[]) => {
    Reflect.deleteProperty(response, 'flushHeaders')
    Reflect.deleteProperty(response, 'write')
    if (!response.headersSent && isDocument(response))
      response.statusCode = statusIn(given[0]) ?? response.statusCode
    return response.write(...(given as Parameters<typeof response.write>))
  }
}

const isDocument = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type')).startsWith('text/html')

function statusIn(chunk: unknown): number | undefined {
  if (!(chunk instanceof Uint8Array)) return undefined
  const [head = ''] = Buffer.from(chunk).toString('utf8').split('</head>', 1)
  const [, status] = OWN.exec(head) ?? []
  return status === undefined ? undefined : Number(status)
}
