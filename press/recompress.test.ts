import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import type { Form } from './forms.ts'
import { compose, type Page } from './page.ts'
import { openPress } from './press.ts'
import { openRecompressor } from './recompress.ts'

const ORIGIN = new URL('http://localhost:3000')
const TEXT = Array.from({ length: 400 }, (_, n) => `<p>Crossing ${n ** 3 % 997} is open.</p>`).join(
  '',
)
/** What never comes ends the test instead of holding it. */
const BOUND = { timeout: 20_000 }

const pageOf = (status: number, text = TEXT) =>
  compose(status, Buffer.from(text), ORIGIN, { 'content-type': 'text/html; charset=utf-8' })

/** A press whose edition is what the test says. */
function open(state = { edition: 1 }) {
  const press = openPress({
    render: () => pageOf(200),
    edition: () => state.edition,
    nextChange: async () => undefined,
    mayShowStale: async () => true,
  })
  return { find: (target: string) => press.find(target, '') }
}

async function changed(page: Page, first: Form | undefined): Promise<Form> {
  for (;;) {
    const { br } = page.forms
    if (br && br !== first) return br
    await nextTurn()
  }
}

const always = () => true

test(
  'who asks first gets a moment’s compression, and those after the second fewer bytes',
  BOUND,
  async () => {
    const press = open()
    const first = (await press.find('/en')).forms.br
    assert.ok(first)
    const page = await press.find('/en')
    const { headers, body } = await changed(page, first)
    assert.ok(body.length < first.body.length)
    assert.equal(brotliDecompressSync(body).toString(), TEXT)
    const withLength = (length: number) => [
      ...page.unchanged,
      'Content-Encoding',
      'br',
      'Content-Length',
      String(length),
    ]
    assert.deepEqual(first.headers, withLength(first.body.length))
    assert.deepEqual(headers, withLength(body.length))
  },
)

test(
  'one who asks alone starts no second compression, and a second starts one',
  BOUND,
  async () => {
    const press = open()
    const lonely = (await press.find('/lonely')).forms.br
    await press.find('/en')
    const page = await press.find('/en')
    const smaller = await changed(page, page.forms.br)
    for (let times = 0; times < 3; times += 1) await press.find('/en')
    // Its turn would have come by the time another page's has.
    await press.find('/fr')
    const other = await press.find('/fr')
    await changed(other, other.forms.br)
    assert.equal(page.forms.br, smaller)
    assert.equal((await press.find('/lonely')).forms.br, lonely)
  },
)

test('a page nobody can ask for any more gives its turn up', BOUND, async () => {
  const recompress = openRecompressor()
  const [first, past] = [await pageOf(200), await pageOf(200)]
  const standing = past.forms.br
  const turns = [recompress(first, always), recompress(past, () => false)]
  assert.deepEqual(await Promise.all(turns), [true, true])
  assert.equal(past.forms.br, standing)
})

test(
  'a press asks for it only while the page is the one of its newest edition',
  BOUND,
  async () => {
    const state = { edition: 1 }
    const press = open(state)
    // Ahead of it in the line, so that its turn comes after the edition has moved.
    const crowd = Array.from({ length: 20 }, (_, n) => `/${n}`)
    for (const path of crowd) await press.find(path)
    const pages = await Promise.all(crowd.map((path) => press.find(path)))
    const [last] = pages.slice(-1)
    const first = last?.forms.br
    state.edition = 2
    await press.find('/en')
    const page = await press.find('/en')
    await changed(page, page.forms.br)
    assert.equal(last?.forms.br, first)
  },
)

test('a page the line had no room for is let in later', BOUND, async () => {
  const press = open()
  const crowd = Array.from({ length: 102 }, (_, n) => `/${n}`)
  for (const path of crowd) await press.find(path)
  const pages = await Promise.all(crowd.map((path) => press.find(path)))
  const [last] = pages.slice(-1)
  const [head] = pages
  assert.ok(last && head)
  const first = last.forms.br
  await changed(head, head.forms.br)
  await press.find('/101')
  await changed(last, first)
})

test(
  'what says that nothing is there stays as it is, and so does what is too long',
  BOUND,
  async () => {
    const recompress = openRecompressor()
    const kept = [await pageOf(404), await pageOf(410), await pageOf(200, TEXT.repeat(60))]
    const standing = kept.map((page) => page.forms.br)
    const page = await pageOf(200)
    const first = page.forms.br
    for (const each of [...kept, page]) assert.equal(await recompress(each, always), true)
    assert.notEqual(page.forms.br, first)
    assert.deepEqual(
      kept.map(({ forms }) => forms.br),
      standing,
    )
  },
)

test('what comes out no smaller stays as it was', BOUND, async () => {
  const page = await pageOf(200)
  const small = { headers: [], body: Buffer.from('smaller than any') }
  page.forms.br = small
  await openRecompressor()(page, always)
  assert.equal(page.forms.br, small)
})

test('a full line says so, and nobody’s log is filled', BOUND, async (t) => {
  const log = t.mock.method(console, 'error', () => {})
  const recompress = openRecompressor()
  const page = await pageOf(200)
  const asked = Array.from({ length: 102 }, () => recompress(page, () => false))
  const taken = await Promise.all(asked)
  assert.equal(taken.filter((took) => !took).length, 1)
  assert.equal(log.mock.callCount(), 0)
})
