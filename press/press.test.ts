import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import type { Page } from './page.ts'
import { openPress, PressBusy, type PressOptions } from './press.ts'

const HOUR = 60 * 60 * 1000

const HEADERS = ['Cache-Control', 'public', 'X-A', '1']

/** A page that says what it was rendered as. */
const pageOf = (text: string, status = 200, bytes = 100): Page => ({
  status,
  etag: undefined,
  forms: { identity: { headers: HEADERS, body: Buffer.from(text) } },
  unchanged: HEADERS,
  bytes,
})
const textOf = (page: Page) => page.forms.identity?.body.toString()

/** The world outside the press; tests change it. */
let world: {
  edition: number
  now: number
  renders: string[]
  render: (target: string) => Promise<Page>
  change: Date | undefined
  mayShow: PressOptions['mayShowStale']
}

beforeEach(() => {
  mock.method(console, 'error', () => undefined)
  world = {
    edition: 1,
    now: 0,
    renders: [],
    render: async (target) => pageOf(`${target} in edition ${world.edition}`),
    change: undefined,
    mayShow: async () => true,
  }
})

/** Asked by one network where the test says no other. */
const open = (options: Partial<PressOptions> = {}) => {
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

const fails = async () => {
  throw new Error('broken')
}

test('a page is rendered once and kept while nothing public changes', async () => {
  const press = open()
  const first = await press.find('/en')
  world.now += 100 * HOUR
  assert.equal(press.find('/en'), first)
  assert.deepEqual(world.renders, ['/en'])
})

test('the request after a change of anything public gets the new page', async () => {
  const press = open()
  await press.find('/en')
  world.edition = 2
  assert.equal(textOf(await press.find('/en')), '/en in edition 2')
})

test('a page is let go at the instant at which time alone changes what is public', async () => {
  world.change = new Date(HOUR)
  const press = open()
  await press.find('/en')
  world.now = HOUR - 1
  await press.find('/en')
  assert.equal(world.renders.length, 1)
  world.now = HOUR
  await press.find('/en')
  assert.equal(world.renders.length, 2)
})

test('a page that says until when it is right is let go by then, or sooner', async () => {
  world.render = async (target) => ({ ...pageOf(target), validUntil: HOUR })
  const press = open()
  for (const now of [0, HOUR - 1, HOUR]) {
    world.now = now
    await press.find('/news-sitemap.xml')
  }
  assert.equal(world.renders.length, 2)
  world.now = 0
  world.change = new Date(HOUR / 2)
  world.edition = 2
  await press.find('/news-sitemap.xml')
  world.now = HOUR / 2
  await press.find('/news-sitemap.xml')
  assert.equal(world.renders.length, 4)
})

test('all who ask while a page is rendered wait for the same render', async () => {
  const { promise, resolve } = Promise.withResolvers<Page>()
  world.render = () => promise
  const press = open()
  const answers = [press.find('/en'), press.find('/en'), press.find('/en')]
  resolve(pageOf('once'))
  assert.deepEqual((await Promise.all(answers)).map(textOf), ['once', 'once', 'once'])
  assert.equal(world.renders.length, 1)
})

test('who asks after a change never gets a render begun before it, nor is it kept', async () => {
  const early = Promise.withResolvers<Page>()
  world.render = () => early.promise
  const press = open()
  const first = press.find('/en')
  world.edition = 2
  world.render = async () => pageOf('new')
  assert.equal(textOf(await press.find('/en')), 'new')
  early.resolve(pageOf('old'))
  await first
  assert.equal(textOf(await press.find('/en')), 'new')
})

test('a failed render shows the last kept page', async () => {
  const press = open()
  await press.find('/en')
  world.edition = 2
  world.render = fails
  const standIn = await press.find('/en')
  assert.equal(textOf(standIn), '/en in edition 1')
  assert.deepEqual(standIn.forms.identity?.headers, ['Cache-Control', 'no-store', 'X-A', '1'])
  assert.deepEqual(standIn.unchanged, ['Cache-Control', 'no-store', 'X-A', '1'])
})

test('what can’t be read to be withdrawn is shown, what can be read to be is not', async () => {
  const press = open()
  await press.find('/en')
  world.edition = 2
  world.render = fails
  world.mayShow = fails
  assert.equal(textOf(await press.find('/en')), '/en in edition 1')
  world.mayShow = async (...asked) => {
    assert.deepEqual(asked, [1])
    return false
  }
  await assert.rejects(async () => press.find('/en'), /broken/)
})

test('a page kept for more than a day is not shown in place of a failed render', async () => {
  const press = open()
  await press.find('/en')
  world.edition = 2
  world.render = fails
  world.now = 24 * HOUR
  await press.find('/en')
  world.now = 24 * HOUR + 1
  await assert.rejects(async () => press.find('/en'), /broken/)
})

test('a database that can’t be read at all leaves the last kept page', async () => {
  const press = open({
    edition: () => {
      if (world.edition === 0) throw new Error('unreadable')
      return world.edition
    },
  })
  await press.find('/en')
  world.edition = 0
  assert.equal(textOf(await press.find('/en')), '/en in edition 1')
  await assert.rejects(async () => press.find('/pt'), /unreadable/)
})

test('an edition number that takes time, as on another machine, works the same', async () => {
  const press = open({ edition: async () => world.edition })
  await press.find('/en')
  await press.find('/en')
  assert.equal(world.renders.length, 1)
  world.edition = 2
  assert.equal(textOf(await press.find('/en')), '/en in edition 2')
})

test('pages stay within their bytes, and the one unused for longest goes first', async () => {
  world.render = async (target) => pageOf(target, 200, 250)
  const press = open({ budget: 1000 })
  for (const target of ['/a', '/b', '/c', '/d', '/a', '/e']) await press.find(target)
  assert.equal(press.keptBytes(), 1000)
  world.renders = []
  for (const target of ['/a', '/c', '/d', '/e']) await press.find(target)
  assert.deepEqual(world.renders, [])
  await press.find('/b')
  assert.deepEqual(world.renders, ['/b'])
})

test('misspelt addresses push no page out', async () => {
  const press = open({ budget: 1000 })
  await press.find('/en')
  world.render = async () => pageOf('not found', 404, 2 ** 20)
  for (let index = 0; index < 100; index += 1) await press.find(`/en/${index}`)
  world.renders = []
  await press.find('/en')
  assert.deepEqual(world.renders, [])
  assert.ok(press.keptBytes() < 5 * 2 ** 20)
})

test('a page that appears at an address that had none is found', async () => {
  const press = open()
  world.render = async () => pageOf('not found', 404)
  assert.equal((await press.find('/en/x')).status, 404)
  world.edition = 2
  world.render = async () => pageOf('here')
  assert.equal((await press.find('/en/x')).status, 200)
  assert.equal((await press.find('/en/x')).status, 200)
})

test('with too much in hand, an address that is not kept is refused at once', async () => {
  world.render = () => new Promise(() => undefined)
  const press = open()
  for (let index = 0; index < 200; index += 1) void press.find(`/en/${index}`)
  await assert.rejects(async () => press.find('/en/more'), PressBusy)
})

test('one network’s flood of addresses leaves another’s reader the next place', async () => {
  const begun: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  world.render = async (target) => {
    begun.push(target)
    await promise
    return pageOf(target)
  }
  const press = open()
  const flood = Array.from({ length: 300 }, (_, at) => press.find(`/en/${at}`, '203.0.113.7'))
  const settled = Promise.allSettled(flood)
  const reader = press.find('/en', '2001:db8::1')
  resolve()
  assert.equal(textOf(await reader), '/en')
  assert.ok(begun.indexOf('/en') < 10, String(begun.indexOf('/en')))
  const busy = (await settled).filter((answer) => answer.status === 'rejected')
  assert.equal(busy.length, 101)
})

test('who asks for what stands far back in another’s line gets it in their own, made once', async () => {
  const begun: string[] = []
  const held = Promise.withResolvers<void>()
  world.render = async (target) => {
    begun.push(target)
    await held.promise
    return pageOf(target)
  }
  const press = open()
  const flood = Array.from({ length: 200 }, (_, at) => press.find(`/en/${at}`, '203.0.113.7'))
  const settled = Promise.allSettled(flood)
  const reader = press.find('/en/199', '2001:db8::1')
  const same = press.find('/en/199', '2001:db8::2')
  // A third makes the last of the longest line go: the page itself stays in the reader's.
  const third = press.find('/en/3', '198.51.100.1')
  held.resolve()
  assert.equal(textOf(await reader), '/en/199')
  assert.equal(textOf(await same), '/en/199')
  assert.equal(textOf(await third), '/en/3')
  assert.ok(begun.indexOf('/en/199') < 6, String(begun.indexOf('/en/199')))
  await settled
  assert.equal(begun.length, new Set(begun).size)
})

test('few pages are rendered at once, so that kept ones come between', async () => {
  let [atWork, most] = [0, 0]
  world.render = async (target) => {
    most = Math.max(most, ++atWork)
    await new Promise(setImmediate)
    atWork -= 1
    return pageOf(target)
  }
  const press = open()
  const asked = Array.from({ length: 50 }, (_, index) => press.find(`/en/${index}`))
  assert.deepEqual(
    (await Promise.all(asked)).map(textOf),
    asked.map((_, index) => `/en/${index}`),
  )
  assert.ok(most > 1 && most <= 4, String(most))
})

test('what is passing is made anew for each who asks, and takes no page’s place', async () => {
  const press = open({ isPassing: (target) => target.startsWith('/en/search') })
  for (let time = 0; time < 2; time += 1) await press.find('/en/search?q=a')
  assert.deepEqual(world.renders, ['/en/search?q=a', '/en/search?q=a'])
  assert.equal(press.keptBytes(), 0)
  world.render = fails
  await assert.rejects(async () => press.find('/en/search?q=a'), /broken/)
})

test('a flood of passing pages is turned away, and pages come between', async () => {
  const press = open({ isPassing: (target) => target.startsWith('/en/search') })
  const { promise, resolve } = Promise.withResolvers<void>()
  world.render = async (target) => {
    if (target.startsWith('/en/search')) await promise
    return pageOf(target)
  }
  const flood = Array.from({ length: 100 }, (_, at) => press.find(`/en/search?q=${at}`))
  const settled = Promise.allSettled(flood)
  assert.equal(textOf(await press.find('/en')), '/en')
  assert.ok(world.renders.length < 10)
  resolve()
  const busy = (await settled).filter(
    (answer) => answer.status === 'rejected' && answer.reason instanceof PressBusy,
  )
  assert.ok(busy.length > 0 && busy.length < 100)
})
