import assert from 'node:assert/strict'
import { once } from 'node:events'
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  request as send,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, beforeEach, mock, test } from 'node:test'
import { openDesk } from './desk.ts'
import { openDoor } from './door.ts'
import { closeServer, listen } from './listen.ts'
import { compose } from './page.ts'
import { PressBusy } from './press.ts'

const origin = new URL('http://news.example:4110')
let server: Server
let reason: string | undefined
/** What the desk's pages saw. */
let seen: IncomingHttpHeaders
let printed: string[]
let find: (target: string) => ReturnType<typeof compose>

const printer = { find: (target: string) => find(target), keptBytes: () => 0 }

before(async () => {
  const handle = (request: IncomingMessage, response: { end(text: string): unknown }) => {
    seen = request.headers
    response.end('desk')
  }
  const door = await openDoor({
    origin,
    trustedProxies: [],
    press: printer,
    assets: printer,
    desk: openDesk(handle, origin),
    unreadiness: async () => reason,
  })
  server = await listen(door, 0, '127.0.0.1')
})
after(() => closeServer(server))
beforeEach(() => {
  reason = undefined
  seen = {}
  printed = []
  find = (target) => {
    printed.push(target)
    const own = { 'content-type': 'text/html', 'Cache-Control': 'public' }
    return compose(200, Buffer.from(`page ${target}`), origin, own)
  }
  mock.method(console, 'error', () => undefined)
})

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

async function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  const { port } = server.address() as AddressInfo
  const request = send({
    port,
    host: '127.0.0.1',
    path,
    method,
    headers: { host: origin.host, ...headers },
    agent: false,
  })
  request.end(body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

test('a reader gets the page of the canonical address', async () => {
  const { status, body } = await ask('/en/news?page=2&utm_source=x')
  assert.deepEqual([status, body], [200, 'page /en/news?page=2'])
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

test('a forged host reaches no page', async () => {
  await ask('/admin', { headers: { 'x-forwarded-host': 'evil.example' } })
  assert.equal(seen['x-forwarded-host'], origin.host)
  assert.equal(seen.host, origin.host)
})

for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])
  test(`readers’ pages know no ${method}`, async () => {
    const { status, headers } = await ask('/en', { method })
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'])
    assert.deepEqual(printed, [])
  })

/** What a browser says of a form on a page of ours. */
const ours = { origin: origin.origin, 'sec-fetch-site': 'same-origin' }

test('the desk knows no TRACE', async () => {
  const { status, headers } = await ask('/admin', { method: 'TRACE' })
  assert.deepEqual([status, headers.allow], [405, 'GET, HEAD, POST'])
})

for (const path of ['/%E0%A4%A', '/en/%00', '/admin/%E0%A4%A', '/api/%', '/_next/static/%'])
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
    assert.deepEqual(printed, [])
  })

test('a file of the build that does not exist is not there, in plain text', async () => {
  find = () => compose(404, Buffer.from('<html>'), origin, { 'content-type': 'text/html' })
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
  find = async () => {
    throw new Error('a secret cause')
  }
  const { status, headers, body } = await ask('/ar/x')
  assert.equal(status, 500)
  assert.match(body, /<html lang="ar" dir="rtl">/)
  assert.doesNotMatch(body, /secret/)
  assert.equal(headers['cache-control'], 'no-store')
  find = async () => {
    throw new PressBusy('busy')
  }
  const busy = await ask('/en')
  assert.deepEqual([busy.status, busy.headers['retry-after']], [503, '5'])
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

test('the desk is kept by nobody and runs only scripts of this answer', async () => {
  const first = await ask('/admin')
  const nonce = /'nonce-([^']+)' 'strict-dynamic'/
  const policy = String(first.headers['content-security-policy'])
  assert.match(policy, nonce)
  assert.equal(seen['content-security-policy'], policy)
  assert.equal(first.headers['cache-control'], 'private, no-store')
  assert.match(String(first.headers['x-robots-tag']), /noindex/)
  const second = await ask('/admin')
  assert.notEqual(
    nonce.exec(policy)?.[1],
    nonce.exec(String(second.headers['content-security-policy']))?.[1],
  )
})

test('nobody outside speaks to Next in its own headers, or says where he is', async () => {
  const forged = {
    'x-middleware-subrequest': 'x:x:x:x:x',
    'x-middleware-rewrite': '/',
    'next-resume': '1',
    'x-nextjs-data': '1',
    'x-prerender-revalidate': 'x',
    'x-invoke-path': '/',
    'x-matched-path': '/',
    'x-now-route-matches': '1',
    'x-next-revalidate-tag-token': 'x',
    'x-real-ip': '6.6.6.6',
    forwarded: 'for=6.6.6.6',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-proto': 'gopher',
    'x-dateline-client': '6.6.6.6',
  }
  await ask('/admin', { headers: { ...forged, rsc: '1', 'next-action': 'abc' } })
  const { 'x-forwarded-for': chain, 'x-forwarded-proto': proto, 'x-dateline-client': client } = seen
  assert.deepEqual([chain, proto, client], ['127.0.0.1', 'http', '127.0.0.1'])
  const rest = Object.keys(forged).filter(
    (name) => !name.startsWith('x-forwarded') && name !== 'x-dateline-client',
  )
  for (const name of rest) assert.equal(seen[name], undefined, name)
  assert.equal(seen.rsc, '1')
  assert.equal(seen['next-action'], 'abc')
})

test('what is too large is refused before a byte of it is read', async () => {
  const large = (path: string, bytes: number) =>
    ask(path, { method: 'POST', headers: { ...ours, 'content-length': String(bytes) } })
  assert.equal((await large('/admin/stories', 2 ** 20 + 1)).status, 413)
  assert.equal((await large('/admin/import', 22 * 2 ** 20)).status, 413)
  const taken = await ask('/admin/stories', {
    method: 'POST',
    body: 'x'.repeat(100_000),
    headers: { ...ours, 'content-length': '100000' },
  })
  assert.equal(taken.status, 200)
})

test('who does not say how much is coming is asked to', async () => {
  const headers = { ...ours, 'transfer-encoding': 'chunked' }
  assert.equal((await ask('/admin', { method: 'POST', headers, body: 'x' })).status, 411)
})

test('too many headers are refused', async () => {
  const headers = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`x-${index}`, '1']))
  assert.equal((await ask('/en', { headers })).status, 431)
})

test('health is told under every name, and why the house can’t serve', async () => {
  const headers = { host: '10.0.0.7' }
  assert.equal((await ask('/healthz', { headers })).status, 200)
  assert.equal((await ask('/readyz', { headers })).status, 200)
  reason = 'The database does not answer'
  const { status, body } = await ask('/readyz', { headers })
  assert.deepEqual([status, body], [503, 'The database does not answer\n'])
  assert.equal((await ask('/healthz')).status, 200)
})
