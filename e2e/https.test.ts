import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Newsroom, openNewsroom } from '#bin/newsroom.ts'
import { expect, test } from './fixtures.ts'
import { type Question, Wire } from './wire.ts'

/** A newsroom as it stands on the public net, behind a proxy that speaks TLS for it. */
const ORIGIN = 'https://news.example'
/** Something of the sample that every test can count on. */
const ARTICLE = '/en/news/low-water-closes-112-crossings-on-european-rivers'
const REMOVED = '/en/news/portraits-from-the-landing'

let newsroom: Newsroom
let wire: Wire
test.beforeAll(async () => {
  newsroom = await openNewsroom({
    sample: true,
    env: { PUBLIC_ORIGIN: ORIGIN, TRUSTED_PROXIES: '127.0.0.1,::1' },
  })
  wire = new Wire(newsroom)
})
test.afterAll(() => newsroom.close())

const ask = (address: string, { method = 'GET', headers, ...rest }: Asked = {}) =>
  wire.send(method, address, { headers: { host: 'news.example', ...headers }, ...rest })
type Asked = Question & { method?: string }

/** What every answer says, whatever was asked (OWASP ASVS 5.0, 3.4). */
const HOUSE = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
}
const NEVER = ['x-powered-by', 'server', 'x-nextjs-cache', 'x-nextjs-prerender', 'via']

/** The answers that differ in what else they say. */
const READ = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400'
const GIVEN = {
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-resource-policy': 'same-site',
}
const BARE = { ...GIVEN, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }
const PAGE = {
  ...GIVEN,
  'content-security-policy': expect.stringMatching(
    /^default-src 'none'; style-src 'sha256-[^']+';.* base-uri 'none'; frame-ancestors 'none'$/,
  ),
}
const FILE = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
}
const DESK = {
  'cross-origin-resource-policy': 'same-site',
  'content-security-policy': expect.stringMatching(/script-src 'nonce-[^']+' 'strict-dynamic'/),
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
}
const KEPT = { 'cache-control': READ, etag: expect.stringMatching(/^W\/"/) }
const UNKEPT = { 'cache-control': 'no-store' }
const FOR_EVER = { 'cache-control': expect.stringMatching(/^public, max-age=31536000.*immutable$/) }

test('every kind of answer carries the headers of the house, and its own', async () => {
  const article = (await ask(ARTICLE)).text
  const { uid, reference } = JSON.parse((await ask(`${ARTICLE}.json`)).text)
  const find = (text: string, pattern: RegExp) => pattern.exec(text)?.[0] ?? 'nothing found'
  const picture = find((await ask('/en/press')).text, /\/media\/[0-9a-f]{32}\/\d+\.avif/)
  const card = find(article, /\/en\/cards\/[0-9a-f-]+\.png/)
  const script = find((await ask('/admin/sign-in')).text, /\/_next\/static\/[^"]+\.js/)
  const { etag } = (await ask(ARTICLE)).headers
  const short = `/n/${String(reference).toLowerCase().replaceAll(/[ /]/g, '-')}`
  const told = { 'content-length': String(30 * 2 ** 20), connection: 'close' }
  const kinds: [status: number, address: string, own: object, asked?: Asked][] = [
    [200, '/', { ...PAGE, ...KEPT }],
    [200, '/en', { ...PAGE, ...KEPT }],
    [200, '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1', { ...PAGE, ...KEPT }],
    [200, ARTICLE, { ...PAGE, ...KEPT }],
    [200, '/en/search?q=ferry', { ...PAGE, ...UNKEPT }],
    [200, '/en/feed.xml', { ...BARE, ...KEPT }],
    [200, '/en/rss.xml', { ...BARE, ...KEPT }],
    [200, '/en/feed.json', { ...BARE, ...KEPT }],
    [200, `${ARTICLE}.json`, { ...BARE, ...KEPT, 'x-robots-tag': 'noindex' }],
    [200, `${ARTICLE}.md`, { ...BARE, ...KEPT, 'x-robots-tag': 'noindex' }],
    [200, '/api/v1/articles', { ...BARE, ...KEPT, 'x-robots-tag': 'noindex' }],
    [200, '/sitemap.xml', { ...BARE, ...KEPT }],
    [200, '/robots.txt', { ...BARE, ...KEPT }],
    [200, '/speculation-rules.json', BARE],
    ...['/icon.svg', '/favicon.ico', '/apple-touch-icon.png'].map(
      (icon): [number, string, object] => [200, icon, BARE],
    ),
    [
      200,
      `/embed/${uid}`,
      { 'content-security-policy': expect.stringMatching(/frame-ancestors \*$/) },
    ],
    [200, card, { 'cross-origin-resource-policy': 'cross-origin', ...FOR_EVER }],
    [200, picture, { ...FILE, ...FOR_EVER }],
    [206, picture, FILE, { headers: { range: 'bytes=0-9' } }],
    [416, picture, { ...FILE, ...UNKEPT }, { headers: { range: 'bytes=999999999-' } }],
    [200, script, FOR_EVER],
    [200, '/admin/sign-in', DESK],
    [200, '/api/auth/csrf', { 'cache-control': 'private, no-store' }],
    [200, '/healthz', { ...BARE, ...UNKEPT }],
    [302, short, { ...BARE, ...UNKEPT }],
    [304, ARTICLE, { ...PAGE, ...KEPT }, { headers: { 'if-none-match': String(etag) } }],
    [307, '/en', { ...BARE, ...UNKEPT }, { headers: { host: 'localhost' } }],
    [308, '/EN/', BARE],
    [400, '/%E0%A4%A', { ...BARE, ...UNKEPT }],
    [
      403,
      '/admin/sign-in',
      UNKEPT,
      { method: 'POST', headers: { origin: 'https://evil.example' } },
    ],
    [404, '/en/no-such-page', { ...PAGE, ...UNKEPT, 'x-robots-tag': 'noindex' }],
    [404, '/.env', { ...BARE, ...UNKEPT }],
    [404, `/media/${'0'.repeat(32)}/320.avif`, { ...BARE, ...UNKEPT }],
    [404, '/_next/image?url=%2Ficon.svg&w=64&q=75', { ...BARE, ...UNKEPT }],
    [307, '/admin/no-such-screen', DESK],
    [405, '/en', { ...BARE, ...UNKEPT }, { method: 'POST' }],
    [410, REMOVED, { ...PAGE, 'cache-control': 'public, max-age=3600', 'x-robots-tag': 'noindex' }],
    [
      411,
      '/admin',
      UNKEPT,
      { method: 'POST', headers: { origin: ORIGIN, 'transfer-encoding': 'chunked' } },
    ],
    [413, '/admin', UNKEPT, { method: 'POST', headers: { ...told, origin: ORIGIN } }],
    [421, '/en', { ...BARE, ...UNKEPT }, { headers: { host: 'evil.example' } }],
  ]
  for (const [status, address, own, asked] of kinds) {
    const answer = await ask(address, asked)
    const name = `${status} ${address}`
    expect(`${answer.status} ${address}`).toBe(name)
    expect.soft(answer.headers, name).toMatchObject({ ...HOUSE, ...own })
    for (const header of NEVER) expect.soft(answer.headers[header], name).toBeUndefined()
    expect.soft(JSON.stringify(answer.headers), name).not.toContain('unsafe-eval')
  }
})

test('a failure carries them too', async () => {
  const database = new DatabaseSync(path.join(newsroom.dataDir, 'dateline.db'), { timeout: 5000 })
  try {
    database.exec('ALTER TABLE category_texts RENAME TO mislaid')
    const { status, headers } = await ask('/fr/actualites')
    expect(status).toBe(500)
    expect(headers).toMatchObject({ ...HOUSE, ...PAGE, ...UNKEPT })
  } finally {
    database.exec('ALTER TABLE mislaid RENAME TO category_texts')
    database.close()
  }
})

test('the cookie is bound to its host and to https', async () => {
  const { headers } = await ask('/api/auth/csrf')
  const cookies = [headers['set-cookie'] ?? []].flat()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).toMatch(/^__Host-.*; Path=\/;.* Secure/)
})
