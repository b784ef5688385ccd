import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** A picture of 20 MB over a telephone at 64 kbit/s takes three quarters of an hour, and may. */
const LEAST_BYTES_PER_SECOND = 8_000
/** Whoever has only just begun, or stops for a tunnel, is not measured yet. */
const GRACE_MS = 30_000
const EVERY_MS = 2_000

const LATE = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n'

/** May a sender that we have waited for so long have brought no more than this? */
export const isOnPace = (waitedMs: number, bytes: number): boolean =>
  waitedMs <= GRACE_MS + (bytes / LEAST_BYTES_PER_SECOND) * 1000

interface Sender {
  response: ServerResponse
  waitedMs: number
  /** What had come on the connection before the body. */
  readBefore: number
}

/**
 * Lets go of who sends a body more slowly than any line is, to keep us waiting. A limit for the
 * whole request would also end a large upload over a slow line, hence a pace.
 * @returns what looks at all of them once; it runs by itself until the server closes.
 */
export function watchPace(server: Server): () => void {
  const coming = new Map<IncomingMessage, Sender>()

  function look(): void {
    for (const [request, sender] of coming) {
      const { socket } = request
      // What lies here unread keeps the sender from sending more: then it is us who are slow.
      if (request.readableLength === 0) sender.waitedMs += EVERY_MS
      if (request.complete || socket.destroyed) coming.delete(request)
      else if (!isOnPace(sender.waitedMs, socket.bytesRead - sender.readBefore)) {
        coming.delete(request)
        if (!sender.response.headersSent) socket.write(LATE)
        socket.destroy()
      }
    }
  }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (hasBody(request))
      coming.set(request, { response, waitedMs: 0, readBefore: request.socket.bytesRead })
  })
  const timer = setInterval(look, EVERY_MS).unref()
  server.on('close', () => clearInterval(timer))
  return look
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
