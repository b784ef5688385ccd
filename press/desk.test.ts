import assert from 'node:assert/strict'
import { Agent } from 'node:http'
import { after, before, beforeEach, mock, test } from 'node:test'
import { openHouse, origin, ours } from './testing/house.ts'

let house: Awaited<ReturnType<typeof openHouse>>
const ask: (typeof house)['ask'] = (path, asked) => house.ask(path, asked)

before(async () => {
  house = await openHouse()
})
after(() => house.close())
beforeEach(() => {
  house.reset()
  mock.method(console, 'error', () => undefined)
})

test('the desk knows no TRACE', async () => {
  const { status, headers } = await ask('/admin', { method: 'TRACE' })
  assert.deepEqual([status, headers.allow], [405, 'GET, HEAD, POST'])
})

test('a forged host reaches no page', async () => {
  await ask('/admin', { headers: { 'x-forwarded-host': 'evil.example' } })
  assert.equal(house.scene.seen['x-forwarded-host'], origin.host)
  assert.equal(house.scene.seen.host, origin.host)
})

test('the desk is kept by nobody and runs only scripts of this answer', async () => {
  const first = await ask('/admin')
  const nonce = /'nonce-([^']+)' 'strict-dynamic'/
  const policy = String(first.headers['content-security-policy'])
  assert.match(policy, nonce)
  assert.equal(house.scene.seen['content-security-policy'], policy)
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
  const {
    'x-forwarded-for': chain,
    'x-forwarded-proto': proto,
    'x-dateline-client': client,
  } = house.scene.seen
  assert.deepEqual([chain, proto, client], ['127.0.0.1', 'http', '127.0.0.1'])
  const rest = Object.keys(forged).filter(
    (name) => !name.startsWith('x-forwarded') && name !== 'x-dateline-client',
  )
  for (const name of rest) assert.equal(house.scene.seen[name], undefined, name)
  assert.equal(house.scene.seen.rsc, '1')
  assert.equal(house.scene.seen['next-action'], 'abc')
})

test('the page an action leads to is fetched inside, and only by its own action', async () => {
  await ask('/admin', { method: 'POST', headers: { ...ours, 'next-action': 'abc' } })
  const mark = String(house.scene.seen['x-dateline-errand'])
  const fetched = (headers: Record<string, string>, method = 'GET') =>
    ask('/admin/stories', {
      method,
      headers: { host: '127.0.0.1:4110', cookie: 'a=b', ...headers },
    })
  assert.equal((await fetched({ 'x-dateline-errand': mark })).body, 'desk')
  assert.deepEqual(
    [house.scene.seen.cookie, house.scene.seen['x-dateline-errand']],
    ['a=b', undefined],
  )
  assert.equal((await fetched({})).status, 307)
  assert.equal((await fetched({ 'x-dateline-errand': 'forged' })).status, 307)
  assert.equal((await fetched({ ...ours, 'x-dateline-errand': mark }, 'POST')).status, 421)
  await ask('/admin')
  assert.equal(house.scene.seen['x-dateline-errand'], undefined)
})

test('what is too large is refused before a byte of it is read', async () => {
  const large = (path: string, bytes: number) =>
    ask(path, { method: 'POST', headers: { ...ours, 'content-length': String(bytes) } })
  assert.equal((await large('/admin/stories', 2 ** 20 + 1)).status, 413)
  assert.equal((await large('/admin/import/run', 22 * 2 ** 20)).status, 413)
  for (const path of ['/admin/import', '/admin/import/other', '/api/import', '/api/import/run'])
    assert.equal((await large(path, 2 ** 20 + 1)).status, 413, path)
  const taken = await ask('/admin/stories', {
    method: 'POST',
    body: 'x'.repeat(100_000),
    headers: { ...ours, 'content-length': '100000' },
  })
  assert.equal(taken.status, 200)
})

test('a browser that sends too much hears why, and its connection lives', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const post = (body: string) => ask('/admin', { method: 'POST', headers: ours, body, agent })
  const refused = await post('x'.repeat(3 * 2 ** 20))
  const taken = await post('x')
  assert.deepEqual([refused.status, taken.status, taken.isReused], [413, 200, true])
  agent.destroy()
})

test('who does not say how much is coming is asked to', async () => {
  const headers = { ...ours, 'transfer-encoding': 'chunked' }
  assert.equal((await ask('/admin', { method: 'POST', headers, body: 'x' })).status, 411)
})
