import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PressBusy } from './press.ts'
import { fails, open, pageOf, textOf, world } from './testing/world.ts'

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
