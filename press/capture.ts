import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** What Next answered, whole and in memory. */
export interface Answer {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** A render that takes longer has failed. */
const PATIENCE_MS = 20_000

/** A response that goes nowhere: it collects what Next writes. */
class CaughtResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  readonly #caught: (answer: Answer) => void

  constructor(request: IncomingMessage, caught: (answer: Answer) => void) {
    super(request)
    this.#caught = caught
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode)
    this.#collect(chunk, encoding)
    callLast(encoding, done)
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (this.finished) return this
    if (!this.headersSent) this.writeHead(this.statusCode)
    if (typeof chunk !== 'function') this.#collect(chunk, encoding)
    this.finished = true
    const headers = this.getHeaders()
    this.#caught({ status: this.statusCode, headers, body: Buffer.concat(this.#chunks) })
    process.nextTick(() => {
      this.emit('finish')
      this.emit('close')
      callLast(chunk, encoding, done)
    })
    return this
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  #collect(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string')
      this.#chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined))
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk))
  }
}

function callLast(...given: unknown[]): void {
  const done = given.findLast((each) => typeof each === 'function')
  if (typeof done === 'function') done()
}

/**
 * Asks Next for one address, as nobody in particular: no header, cookie or language of the
 * reader who happens to be first reaches the page, so the page is the same for all. What the press
 * itself tells a page beside its address (`told`) makes it a page for one, which is not kept.
 */
export function capture(handle: Handler, origin: URL) {
  return async (target: string, told: Record<string, string> = {}): Promise<Answer> => {
    const request = new IncomingMessage(new Socket())
    request.method = 'GET'
    request.url = target
    // Next puts metadata into the head only for a client that names itself (`htmlLimitedBots`).
    const own = { host: origin.host, accept: '*/*', 'user-agent': 'dateline-press' }
    request.headers = { ...own, ...told }
    request.push(null)
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const response = new CaughtResponse(request, resolve)
    const timer = setTimeout(() => {
      response.emit('close')
      reject(new Error(`No answer within ${PATIENCE_MS} ms`))
    }, PATIENCE_MS)
    try {
      await Promise.race([promise, Promise.resolve(handle(request, response)).then(() => promise)])
      return await promise
    } finally {
      clearTimeout(timer)
    }
  }
}
