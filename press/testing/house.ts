import { once } from 'node:events'
import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { openDesk } from '../desk.ts'
import { openDoor } from '../door.ts'
import { closeServer, listen } from '../listen.ts'
import { compose, type Page } from '../page.ts'

export const origin = new URL('http://news.example:4110')
/** What a browser says of a form on a page of ours. */
export const ours = { origin: origin.origin, 'sec-fetch-site': 'same-origin' }

export interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
  agent?: Agent
}

/** What the door's tests see and set, anew for each test. */
export interface Scene {
  /** Addresses the press was asked for, and how it answers. */
  printed: string[]
  find: (target: string) => Promise<Page>
  /** Headers that the desk's pages saw. */
  seen: IncomingHttpHeaders
  /** Pages counted as read. */
  counted: string[]
  /** The form that is being read. */
  form: PromiseWithResolvers<IncomingMessage>
  /** Why the house can't serve. */
  reason: string | undefined
}

/** A real door on a real port, with a press and a desk that only say what they were asked. */
export async function openHouse() {
  const scene = {} as Scene
  const printer = { find: (target: string) => scene.find(target), keptBytes: () => 0 }
  const handle = (asked: IncomingMessage, response: { end(text: string): unknown }) => {
    scene.seen = asked.headers
    response.end('desk')
  }
  const door = await openDoor({
    origin,
    trustedProxies: [],
    press: printer,
    assets: printer,
    media: async (_asked, answer, target) => {
      if (!target.startsWith('/media/known')) return false
      answer.end('file')
      return true
    },
    desk: openDesk(handle, origin),
    alerts: {
      methods: (path) => (path === '/en/form' ? ['POST'] : undefined),
      async answer(asked, { path }) {
        if (path !== '/en/form') return undefined
        scene.form.resolve(asked)
        await text(asked)
        return undefined
      },
    },
    visits: {
      count: (path) => scene.counted.push(path),
      flush: async () => undefined,
      close: async () => undefined,
    },
    contact: () => 'help@news.example',
    unreadiness: async () => scene.reason,
  })
  const server = await listen(door, 0, '127.0.0.1')

  return {
    scene,
    reset() {
      scene.reason = undefined
      scene.form = Promise.withResolvers()
      scene.seen = {}
      scene.printed = []
      scene.counted = []
      scene.find = (target) => {
        scene.printed.push(target)
        const own = { 'content-type': 'text/html', 'Cache-Control': 'public' }
        return compose(200, Buffer.from(`page ${target}`), origin, own)
      }
    },
    async ask(path: string, { method = 'GET', headers = {}, body, agent }: Asked = {}) {
      const { port } = server.address() as AddressInfo
      const sent = request({
        port,
        host: '127.0.0.1',
        path,
        method,
        headers: { host: origin.host, ...headers },
        agent: agent ?? false,
      })
      sent.end(body)
      const [response] = (await once(sent, 'response')) as [IncomingMessage]
      return {
        status: response.statusCode,
        headers: response.headers,
        body: await text(response),
        isReused: sent.reusedSocket,
      }
    },
    port: () => (server.address() as AddressInfo).port,
    close: () => closeServer(server),
  }
}
