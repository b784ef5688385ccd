import { beforeEach, mock } from 'node:test'
import type { Page } from '../page.ts'
import { openPress, type PressOptions } from '../press.ts'

const HEADERS = ['Cache-Control', 'public', 'X-A', '1']

/** A page that says what it was rendered as. */
export const pageOf = (text: string, status = 200, bytes = 100): Page => ({
  status,
  etag: undefined,
  forms: { identity: { headers: HEADERS, body: Buffer.from(text) } },
  unchanged: HEADERS,
  bytes,
})
export const textOf = (page: Page) => page.forms.identity?.body.toString()

interface World {
  edition: number
  now: number
  renders: string[]
  render: (target: string) => Promise<Page>
  change: Date | undefined
  mayShow: PressOptions['mayShowStale']
}

const whole = (): World => ({
  edition: 1,
  now: 0,
  renders: [],
  render: async (target) => pageOf(`${target} in edition ${world.edition}`),
  change: undefined,
  mayShow: async () => true,
})

/** The world outside the press; tests change it, and find it whole again. */
export const world = whole()

beforeEach(() => {
  mock.method(console, 'error', () => undefined)
  Object.assign(world, whole())
})

/** Asked by one network where the test says no other. */
export function open(options: Partial<PressOptions> = {}) {
  const press = openPress({
    render: (target) => {
      world.renders.push(target)
      return world.render(target)
    },
    edition: () => world.edition,
    nextChange: async () => world.change,
    mayShowStale: (...asked) => world.mayShow(...asked),
    clock: () => world.now,
    ...options,
  })
  return { ...press, find: (target: string, from = '') => press.find(target, from) }
}

export const fails = async () => {
  throw new Error('broken')
}
