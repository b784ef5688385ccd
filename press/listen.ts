import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Handler } from './capture.ts'
import { watchPace } from './pace.ts'

/** Slow senders are let go: all headers within 10 s, what follows at a pace (press/pace.ts). */
const TIMES = {
  headersTimeout: 10_000,
  requestTimeout: 0,
  connectionsCheckingInterval: 2_000,
  // Longer than proxies keep theirs, so that they never send into a connection just closed.
  keepAliveTimeout: 65_000,
}
/**
 * Whoever takes nothing of an answer, and gives nothing, for so long has gone. No work in hand is
 * silent for longer.
 */
const SILENCE_MS = 5 * 60_000
/** What is in hand when the house closes gets this long. */
const CLOSING_MS = 8_000

/** Somebody else listens there, or we may not. */
export class PortTaken extends Error {}

/** @throws PortTaken with a sentence for the operator. */
export async function listen(handle: Handler, port: number, host: string): Promise<Server> {
  const server = createServer(TIMES, handle)
  server.maxConnections = 4096
  server.timeout = SILENCE_MS
  watchPace(server)
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new PortTaken(`Port ${port} on ${host} is taken: stop what listens there or set PORT`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new PortTaken(`Can't listen on ${host}:${port} (${code}): set PORT or HOST`)
    throw error
  }
  return server
}

/** Takes no new connection and finishes what is in hand; gives up on it after a while. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // A connection kept open for more is closed as soon as nothing is in hand on it.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const giveUp = setTimeout(() => server.closeAllConnections(), CLOSING_MS)
  await closed
  clearInterval(sweep)
  clearTimeout(giveUp)
}
