import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from './page.ts'
import { fails, open, pageOf, textOf, world } from './testing/world.ts'

const HOUR = 60 * 60 * 1000

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
    const kept = { edition: 1, since: new Date(world.now), isOutage: true }
    assert.deepEqual(asked, ['/en', kept])
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
