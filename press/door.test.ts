import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { finished } from 'node:stream/promises'
import { after, before, beforeEach, mock, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { compose } from './page.ts'
import { PressBusy } from './press.ts'
import { openHouse, origin } from './testing/house.ts'

let house: Awaited<ReturnType<typeof openHouse>>
const ask: (typeof house)['ask'] = (path, asked) => house.ask(path, asked)

let logged: ReturnType<typeof mock.method>

before(async () => {
  house = await openHouse()
})
after(() => house.close())
beforeEach(() => {
  house.reset()
  logged = mock.method(console, 'error', () => undefined)
})

test('a reader gets the page of the canonical address', async () => {
  const { status, body } = await ask('/en/news?page=2&utm_source=x')
  assert.deepEqual([status, body], [200, 'page /en/news?page=2'])
})

test('a page that is read is counted; one asked for by its headers alone, or missing, is not', async () => {
  await ask('/en/news/ferry')
  await ask('/en/news/ferry', { method: 'HEAD' })
  house.scene.find = () => compose(404, Buffer.from(''), origin, { 'content-type': 'text/html' })
  await ask('/en/news/none')
  assert.deepEqual(house.scene.counted, ['/en/news/ferry'])
})

test('another spelling is one permanent redirect away', async () => {
  const { status, headers, body } = await ask('//EN//News/?page=1')
  assert.deepEqual([status, headers.location, body], [308, `${origin.origin}/en/news`, ''])
})

const loopbacks = ['localhost:3000', '127.0.0.1:4110', '[::1]', 'LOCALHOST']
for (const host of loopbacks)
  test(`a page asked of ${host} is at the public origin`, async () => {
    const { status, headers } = await ask('/EN/', { headers: { host } })
    assert.deepEqual([status, headers.location], [307, `${origin.origin}/en`])
  })

test('any other host is told that this is not it, and so is a form sent to a loopback name', async () => {
  for (const host of [
    'evil.example',
    'news.example',
    'news.example:4110.evil.example',
    'localhost.evil.example',
  ])
    assert.equal((await ask('/en', { headers: { host } })).status, 421)
  const posted = { method: 'POST', headers: { host: 'localhost' } }
  assert.equal((await ask('/admin', posted)).status, 421)
})

for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])
  test(`readers’ pages know no ${method}`, async () => {
    const { status, headers } = await ask('/en', { method })
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'])
    assert.deepEqual(house.scene.printed, [])
  })

const BAD = ['/%E0%A4%A', '/en/%00', '/admin/%E0%A4%A', '/api/%', '/_next/static/%']
const DOTS = ['/admin/../en', '/admin/%2e%2e/en', '/admin/./x', '/api/..%2Fen', '/_next/..%5Cen']
for (const path of [...BAD, ...DOTS])
  test(`${path} is a bad request`, async () => assert.equal((await ask(path)).status, 400))

for (const path of [
  '/.env',
  '/.git/HEAD',
  '/_next/image?url=/api/x',
  '/_next/data/x.json',
  '/en/..%2f',
])
  test(`${path} is not there, in plain text`, async () => {
    const { status, headers } = await ask(path)
    assert.equal(status, 404)
    assert.match(headers['content-type'] ?? '', /^text\/plain/)
    assert.deepEqual(house.scene.printed, [])
  })

test('a file of the build that does not exist is not there, in plain text', async () => {
  house.scene.find = () =>
    compose(404, Buffer.from('<html>'), origin, { 'content-type': 'text/html' })
  const { status, headers } = await ask('/_next/static/chunks/missing.js')
  assert.equal(status, 404)
  assert.match(headers['content-type'] ?? '', /^text\/plain/)
})

test('a page that is known already is not sent again', async () => {
  const { headers } = await ask('/en')
  const { etag = '' } = headers
  for (const known of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
    const again = await ask('/en', { headers: { 'if-none-match': known } })
    assert.deepEqual([again.status, again.body], [304, ''])
    assert.equal(again.headers.etag, etag)
    assert.equal(again.headers['content-security-policy'], headers['content-security-policy'])
  }
  assert.equal((await ask('/en', { headers: { 'if-none-match': '"x"' } })).status, 200)
})

test('HEAD says what GET would, without the body', async () => {
  const got = await ask('/en')
  const head = await ask('/en', { method: 'HEAD' })
  assert.equal(head.body, '')
  const { date: _, ...expected } = got.headers
  const { date: __, ...actual } = head.headers
  assert.deepEqual(actual, expected)
})

test('a failure is told in the language of the address, and kept by nobody', async () => {
  house.scene.find = async () => {
    throw new Error('a secret cause')
  }
  const { status, headers, body } = await ask('/ar/x')
  assert.equal(status, 500)
  assert.match(body, /<html lang="ar" dir="rtl">/)
  assert.doesNotMatch(body, /secret/)
  assert.equal(headers['cache-control'], 'no-store')
  house.scene.find = async () => {
    throw new PressBusy('busy')
  }
  const busy = await ask('/en')
  assert.deepEqual([busy.status, busy.headers['retry-after']], [503, '5'])
})

test('a failure has a number of its own, in page, header and log, and says where to write', async () => {
  const log = mock.method(console, 'error', () => undefined)
  house.scene.find = async () => {
    throw new Error('a secret cause')
  }
  const ids = []
  for (const path of ['/en/x', '/zh/x']) {
    const { headers, body } = await ask(path)
    const id = String(headers['x-request-id'])
    assert.match(id, /^[0-9a-f-]{36}$/)
    assert.ok(body.includes(id))
    assert.match(body, /mailto:help@news\.example/)
    assert.ok(String(log.mock.calls.at(-1)?.arguments[0]).includes(id))
    ids.push(id)
  }
  assert.equal(new Set(ids).size, 2)
})

test('who breaks off in the middle of a form is no failure for the log', async () => {
  const socket = connect(house.port(), '127.0.0.1')
  socket.write(`POST /en/form HTTP/1.1\r\nHost: ${origin.host}\r\nContent-Length: 100\r\n\r\nem`)
  const form = await house.scene.form.promise
  socket.destroy()
  await assert.rejects(finished(form))
  // What the door does with it follows within the turn.
  await setImmediate()
  assert.equal(logged.mock.callCount(), 0)
})

test('every answer carries the security headers', async () => {
  const answers = [
    await ask('/en'),
    await ask('/EN'),
    await ask('/.env'),
    await ask('/%'),
    await ask('/en', { method: 'POST' }),
    await ask('/admin'),
    await ask('/en', { headers: { host: 'evil.example' } }),
    await ask('/healthz'),
  ]
  for (const { headers, status } of answers) {
    assert.equal(headers['x-content-type-options'], 'nosniff', String(status))
    assert.ok(headers['referrer-policy'], String(status))
    assert.ok(headers['permissions-policy'], String(status))
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', String(status))
  }
})

test('too many headers are refused', async () => {
  const headers = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`x-${index}`, '1']))
  assert.equal((await ask('/en', { headers })).status, 431)
})

test('health is told under every name, and why the house can’t serve', async () => {
  const headers = { host: '10.0.0.7' }
  assert.equal((await ask('/healthz', { headers })).status, 200)
  assert.equal((await ask('/readyz', { headers })).status, 200)
  house.scene.reason = 'The database does not answer'
  const { status, body } = await ask('/readyz', { headers })
  assert.deepEqual([status, body], [503, 'The database does not answer\n'])
  assert.equal((await ask('/healthz')).status, 200)
  assert.equal((await ask('/healthz', { method: 'POST' })).status, 405)
})

test('pictures and documents are read, and only read', async () => {
  assert.deepEqual((await ask('/media/known')).body, 'file')
  assert.equal((await ask('/media/other')).status, 404)
  assert.equal((await ask('/media/known', { method: 'POST' })).status, 405)
  assert.equal((await ask('/media/../admin')).status, 400)
})

test('the log never says what a link in somebody’s mail proves', async () => {
  const told: string[] = []
  mock.method(console, 'error', (...words: unknown[]) => told.push(words.join(' ')))
  house.scene.find = () => Promise.reject(new Error('none'))
  const { status } = await ask('/en/subscribe/leave?token=0195-secret&x=1')
  assert.equal(status, 500)
  assert.match(told.join(), /GET "\/en\/subscribe\/leave\?token=…/)
  assert.doesNotMatch(told.join(), /secret/)
})
