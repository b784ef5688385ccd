import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { decodeSegments, readAddress } from './address.ts'
import type { Alerts } from './alerts.ts'
import type { Handler } from './capture.ts'
import { type DeskHandler, refuseBody, refuseSource } from './desk.ts'
import { isErrand } from './errand.ts'
import { isEndless } from './form.ts'
import { BARE_POLICY } from './headers.ts'
import type { ServeMedia } from './media.ts'
import { compose, toldOf } from './page.ts'
import { type Press, PressBusy } from './press.ts'
import { sendPage } from './reply.ts'
import { openSeldom } from './seldom.ts'
import { plainPage, troublePage } from './trouble.ts'
import { recogniseVisitors } from './visitor.ts'
import type { Visits } from './visits.ts'

export interface DoorOptions {
  origin: URL
  trustedProxies: readonly string[]
  press: Press
  /** Scripts and styles of the desk, which change only with a build. */
  assets: Press
  /** Pictures and documents. */
  media: ServeMedia
  desk: DeskHandler
  alerts: Alerts
  visits: Visits
  /** Where readers may write, as far as it is known. */
  contact(): string
  /** undefined when the house can serve, else why not. */
  unreadiness(): Promise<string | undefined>
}

const READING = ['GET', 'HEAD']
const DESK = [...READING, 'POST']
const API = [...DESK, 'PUT', 'PATCH', 'DELETE']
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const MOST_HEADERS = 100

/** Decides for every request whom it is for, and turns away what nobody should see. */
export async function openDoor(options: DoorOptions): Promise<Handler> {
  const { origin, press, assets, media, desk, alerts, visits } = options
  const recognise = recogniseVisitors(options.trustedProxies)
  const tellBusy = openSeldom()

  return async (request: IncomingMessage, response: ServerResponse) => {
    const target = request.url ?? ''
    try {
      await receive(request, response, target)
    } catch (error) {
      fail(request, response, target, error)
    }
  }

  async function receive(request: IncomingMessage, response: ServerResponse, target: string) {
    const isReading = READING.includes(request.method ?? '')
    if (target === '/healthz' || target === '/readyz')
      return isReading ? health(request, response, target) : refuseMethod(READING)
    if (request.rawHeaders.length > 2 * MOST_HEADERS) return refuse(431, 'Too many headers.')
    // Node keeps the first Host and drops the rest; a proxy before us may have believed another.
    if (countOf(request, 'host') !== 1) return refuse(400, 'Say once which host you ask.')
    const visitor = recognise(request)
    const isOurs = visitor.host === origin.host || isErrand(request)
    if (!isOurs && !(isReading && LOOPBACK.test(visitor.host)))
      return refuse(421, `This is ${origin.host}.`)
    const room = roomOf(target)
    if (room === 'readers') return await read(isOurs)
    const segments = decodeSegments(target.split('?')[0] ?? '')
    if (!segments || segments.some(isDots)) return refuse(400, 'No such address.')
    if (!isOurs) return move(`${origin.origin}${target}`, 307)
    if (room === 'assets') return await serveAsset()
    if (room === 'media') return await serveMedia()
    const methods = room === 'api' ? API : DESK
    if (!methods.includes(request.method ?? '')) return refuseMethod(methods)
    const refusal = refuseSource(request, origin) ?? refuseBody(request)
    if (refusal) return refuse(refusal.status, refusal.sentence)
    return await desk(request, response, visitor)

    async function read(isHere: boolean) {
      const address = readAddress(target)
      const methods = typeof address === 'string' ? undefined : alerts.methods(address.path)
      if (!(methods ?? READING).includes(request.method ?? ''))
        return refuseMethod(methods ?? READING)
      if (address === 'malformed') return refuse(400, 'No such address.')
      if (address === 'hidden') return refuse(404, 'Nothing here.')
      const { path, query, isMoved } = address
      if (!isHere) return move(`${origin.origin}${path}${query}`, 307)
      if (isMoved) return move(`${origin.origin}${path}${query}`, 308)
      const answered = methods && (await alerts.answer(request, address, visitor))
      if (answered) return await sendPage(request, response, answered)
      const found = press.find(path + query, visitor.address)
      const page = found instanceof Promise ? await found : found
      if (page.status === 200 && request.method === 'GET') visits.count(path, request.headers)
      return sendPage(request, response, page)
    }

    async function serveAsset() {
      if (!isReading) return refuseMethod(READING)
      const path = target.split('?')[0] ?? ''
      if (!path.startsWith('/_next/static/')) return refuse(404, 'Nothing here.')
      const page = await assets.find(path, visitor.address)
      if (page.status !== 200) return refuse(404, 'Nothing here.')
      await sendPage(request, response, page)
    }

    async function serveMedia() {
      if (!isReading) return refuseMethod(READING)
      if (!(await media(request, response, target))) return refuse(404, 'Nothing here.')
    }

    async function refuse(status: number, sentence: string, extra = {}) {
      const ending = isEndless(request) ? { Connection: 'close' } : {}
      await sendPage(
        request,
        response,
        await plainPage(status, sentence, origin, { ...extra, ...ending }),
      )
    }

    function refuseMethod(allowed: readonly string[]) {
      return refuse(405, 'Not this way.', { Allow: allowed.join(', ') })
    }

    async function move(location: string, status: 307 | 308) {
      const cache = status === 308 ? 'public, max-age=86400' : 'no-store'
      const own = { Location: location, 'Cache-Control': cache }
      const headers = { ...own, 'Content-Security-Policy': BARE_POLICY }
      await sendPage(request, response, await compose(status, Buffer.alloc(0), origin, headers))
    }
  }

  async function health(request: IncomingMessage, response: ServerResponse, target: string) {
    const reason = target === '/readyz' ? await options.unreadiness() : undefined
    const page = reason
      ? plainPage(503, reason, origin, { 'Retry-After': '5' })
      : plainPage(200, 'ok', origin)
    await sendPage(request, response, await page)
  }

  function fail(
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
    error: unknown,
  ): void {
    // Who breaks off what they were sending is no failure of ours, and must not fill the log.
    if (request.destroyed && !request.complete) {
      response.destroy()
      return
    }
    const told = JSON.stringify(target.replace(/token=[^&]*/, 'token=…'))
    const id = randomUUID()
    const line = `${request.method} ${told} failed (${id}):`
    const isBusy = error instanceof PressBusy
    if (isBusy) tellBusy(`${line} ${error.message}`)
    else console.error(line, toldOf(error))
    if (response.headersSent) response.destroy()
    else {
      const status = isBusy ? 503 : 500
      const trouble = { id, contact: options.contact() }
      sendPage(request, response, troublePage(target, status, trouble, origin))
    }
  }
}

function countOf({ rawHeaders }: IncomingMessage, name: string): number {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const each = rawHeaders[at]
    if (each?.length === name.length && each.toLowerCase() === name) count += 1
  }
  return count
}

/** Next would resolve these, and serve in one room what stands in another. */
const isDots = (segment: string) => /(^|[\\/])\.{1,2}($|[\\/])/.test(segment)

const ROOMS = { admin: 'desk', api: 'api', _next: 'assets', media: 'media' } as const

/** Decided on the bytes as they came: another spelling of these is a reader's address, and moved. */
function roomOf(target: string): 'readers' | (typeof ROOMS)[keyof typeof ROOMS] {
  const first = /^\/(admin|api|_next|media)(?=[/?]|$)/.exec(target)?.[1]
  // The read API is answered by readers' pages, and kept like them.
  if (first === undefined || /^\/api\/v1(?=[/?]|$)/.test(target)) return 'readers'
  return ROOMS[first as keyof typeof ROOMS]
}
