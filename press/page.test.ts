import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Answer } from './capture.ts'
import { formIn } from './forms.ts'
import { makePage, type Page, RenderFailed } from './page.ts'

const origin = new URL('https://news.example')
const html = '<!DOCTYPE html><html lang="en"><head></head><body><p>Boats</p></body></html>'

const answer = (given: Partial<Omit<Answer, 'body'>> & { body?: string }): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', ...given.headers },
  ...given,
  body: Buffer.from(given.body ?? html),
})

/** Headers of a form, by lower-case name. */
function headersOf(page: Page, coding: 'br' | 'gzip' | 'identity' = 'identity') {
  const flat = page.forms[coding]?.headers ?? []
  const pairs = flat.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), flat[index + 1]]] : [],
  )
  return Object.fromEntries(pairs) as Record<string, string | undefined>
}

test('a page is validated each time, and shared caches may keep it a minute', async () => {
  const headers = headersOf(await makePage(answer({}), origin))
  assert.equal(
    headers['cache-control'],
    'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400',
  )
  assert.match(headers.etag ?? '', /^W\/"[\w-]{27}"$/)
  assert.equal(headers.vary, 'Accept-Encoding')
})

test('an error has no tag and is kept by nobody; what is gone may be, for an hour', async () => {
  const say = (status: number) =>
    makePage(
      answer({
        body: html.replace('</head>', `<meta name="dateline-status" content="${status}"></head>`),
      }),
      origin,
    )
  const missing = await say(404)
  assert.equal(missing.status, 404)
  assert.equal(headersOf(missing)['cache-control'], 'no-store')
  assert.equal(headersOf(missing).etag, undefined)
  const gone = await say(410)
  assert.equal(gone.status, 410)
  assert.equal(headersOf(gone)['cache-control'], 'public, max-age=3600')
})

test('every form says the same, in its own coding', async () => {
  const text = `<p>${'A boat crosses. '.repeat(200)}</p>`
  const page = await makePage(answer({ body: html.replace('<p>Boats</p>', text) }), origin)
  const plain = page.forms.identity?.body
  assert.ok(plain?.includes(text))
  assert.deepEqual(brotliDecompressSync(page.forms.br?.body ?? ''), plain)
  const zipped = await formIn(page, 'gzip')
  assert.deepEqual(gunzipSync(zipped.body), plain)
  assert.equal(page.forms.gzip, zipped)
  const short = await makePage(answer({}), origin)
  assert.equal(await formIn(short, 'gzip'), short.forms.identity)
  assert.equal(headersOf(page, 'gzip')['content-encoding'], 'gzip')
  assert.equal(headersOf(page, 'br')['content-encoding'], 'br')
  assert.equal(headersOf(page, 'br')['content-length'], String(page.forms.br?.body.length))
  assert.equal(headersOf(page)['content-encoding'], undefined)
})

test('nothing of what Next says of itself, and no cookie, reaches readers', async () => {
  const page = await makePage(
    answer({
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': ['a=b'],
        'x-powered-by': 'Next.js',
        vary: 'rsc',
        link: '</_next/x.js>; rel=preload',
        'cache-control': 'private, no-store',
      },
    }),
    origin,
  )
  const headers = headersOf(page)
  assert.deepEqual(
    ['set-cookie', 'x-powered-by', 'link'].map((name) => headers[name]),
    [undefined, undefined, undefined],
  )
  assert.equal(headers.vary, 'Accept-Encoding')
})

test('a file says what it belongs to', async () => {
  const link = '<https://news.example/en/news/a>; rel="canonical"'
  const headers = { 'content-type': 'text/markdown; charset=utf-8', link }
  assert.equal(headersOf(await makePage(answer({ headers, body: '# A' }), origin)).link, link)
})

test('a feed keeps its type and gets a policy under which nothing loads', async () => {
  const headers = { 'content-type': 'application/atom+xml; charset=utf-8' }
  const page = await makePage(answer({ headers, body: '<feed/>' }), origin)
  assert.equal(headersOf(page)['content-type'], headers['content-type'])
  assert.equal(
    headersOf(page)['content-security-policy'],
    "default-src 'none'; frame-ancestors 'none'",
  )
  assert.equal(page.forms.identity?.body.toString(), '<feed/>')
})

test('a file named by its own hash is kept for good, an icon for a day', async () => {
  const cacheOf = async (headers: Answer['headers']) =>
    headersOf(await makePage(answer({ headers, body: 'x' }), origin))['cache-control']
  const forever = 'public, max-age=31536000, immutable'
  assert.equal(await cacheOf({ 'content-type': 'text/css', 'cache-control': forever }), forever)
  assert.equal(await cacheOf({ 'content-type': 'image/svg+xml' }), 'public, max-age=86400')
})

test('a file says until when it is right, to the press and to nobody else', async () => {
  const made = (until: string) =>
    makePage(
      answer({ headers: { 'content-type': 'application/xml', 'x-dateline-until': until } }),
      origin,
    )
  const page = await made('2026-05-20T12:01:00.000Z')
  assert.equal(page.validUntil, Date.parse('2026-05-20T12:01:00.000Z'))
  assert.equal(headersOf(page)['x-dateline-until'], undefined)
  assert.equal((await made('some day')).validUntil, undefined)
})

test('so does a page, which readers are not shown', async () => {
  const until = '2027-03-05T00:00:00.000Z'
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const body = `<!DOCTYPE html><html><head><meta name="dateline-until" content="${until}"></head></html>`
  const page = await makePage(answer({ headers, body }), origin)
  assert.equal(page.validUntil, Date.parse(until))
  assert.doesNotMatch(String(page.forms.identity?.body), /2027/)
})

test('a redirect keeps its target and loses its body', async () => {
  const page = await makePage(
    answer({ status: 308, headers: { location: '/ru/новости/x' } }),
    origin,
  )
  assert.equal(page.status, 308)
  assert.equal(
    headersOf(page).location,
    'https://news.example/ru/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/x',
  )
  assert.equal(page.forms.identity?.body.length, 0)
})

test('a page that is elsewhere for now is a temporary redirect nobody indexes', async () => {
  const body =
    '<!DOCTYPE html><html><head><meta name="dateline-location" content="/en/news/x"></head></html>'
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const page = await makePage(answer({ headers, body }), origin)
  const { location, ...others } = headersOf(page)
  assert.deepEqual([page.status, location], [302, 'https://news.example/en/news/x'])
  assert.deepEqual([others['x-robots-tag'], others['cache-control']], ['noindex', 'no-store'])
})

test('no page leads off the site', async () => {
  for (const location of ['https://evil.example/', '//evil.example/', '/\\evil.example'])
    await assert.rejects(
      makePage(answer({ status: 307, headers: { location } }), origin),
      RenderFailed,
    )
})

test('an error of Next’s is no page', async () => {
  await assert.rejects(makePage(answer({ status: 500 }), origin), RenderFailed)
})

test('a page for one is compressed once, as that one likes it', async () => {
  const body = `<!DOCTYPE html><html><body><p>${'Boats. '.repeat(300)}</p></body></html>`
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  for (const [coding, forms] of [
    ['br', ['identity', 'br']],
    ['gzip', ['identity', 'gzip']],
    ['identity', ['identity']],
  ] as const) {
    const alone = { status: 400, coding, headers: {} }
    const page = await makePage(answer({ headers, body }), origin, { alone })
    assert.deepEqual([page.status, Object.keys(page.forms)], [400, forms])
  }
  const kept = await makePage(answer({ headers, body }), origin)
  assert.deepEqual(Object.keys(kept.forms), ['identity', 'br'])
})
