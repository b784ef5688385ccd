import { get as open } from 'node:http'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Newsroom, openNewsroom } from '#bin/newsroom.ts'
import { expect, test } from './fixtures.ts'
import { firstArticle, TEMPLATES } from './templates.ts'
import { Wire } from './wire.ts'

const get = (newsroom: Newsroom, address: string, headers: Record<string, string> = {}) =>
  fetch(new URL(address, newsroom.origin), { redirect: 'manual', headers })

test('a reader’s page is the same for everybody, and plants no cookie', async ({ newsroom }) => {
  const readers: Record<string, string>[] = [
    {},
    { 'accept-language': 'pt, ar;q=0.5' },
    { cookie: 'dateline-session=x; locale=ar' },
    { 'user-agent': 'Googlebot' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { 'x-forwarded-host': 'evil.example', 'x-middleware-subrequest': 'a:a:a:a:a' },
  ]
  for (const address of ['/', '/en/news', '/pt', '/en/nowhere']) {
    const texts = new Set<string>()
    for (const reader of readers) {
      const answer = await get(newsroom, address, reader)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(answer.headers.get('vary')).toBe('Accept-Encoding')
      texts.add(await answer.text())
    }
    expect(texts.size, address).toBe(1)
  }
})

test('each coding says the same, and what is known is not sent again', async ({ newsroom }) => {
  const wire = async (coding: string) => {
    const { promise, resolve } = Promise.withResolvers<Buffer>()
    open(
      new URL('/en/news', newsroom.origin),
      { headers: { 'accept-encoding': coding } },
      (reply) => {
        expect(reply.headers['content-encoding'] ?? 'identity').toBe(coding)
        const parts: Buffer[] = []
        reply
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => resolve(Buffer.concat(parts)))
      },
    )
    return promise
  }
  const plain = await wire('identity')
  expect(brotliDecompressSync(await wire('br'))).toEqual(plain)
  expect(gunzipSync(await wire('gzip'))).toEqual(plain)
  const etag = (await get(newsroom, '/en/news')).headers.get('etag') ?? ''
  const again = await get(newsroom, '/en/news', { 'if-none-match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('another spelling leads to the page in one hop', async ({ newsroom }) => {
  const spellings = ['/EN/News/', '//en//news', '/en/news/?page=1', '/%65n/news', '/en/news?page=1']
  for (const spelling of spellings) {
    const answer = await new Wire(newsroom).get(spelling)
    expect([answer.status, answer.headers.location], spelling).toEqual([
      308,
      `${newsroom.origin}/en/news`,
    ])
  }
  const marked = await get(newsroom, '/en/news?utm_source=x&_rsc=1')
  expect(await marked.text()).toBe(await (await get(newsroom, '/en/news')).text())
})

const isPicture = (path: string) => /^\/media\/.+\.(avif|webp|jpg)$/.test(path)
/** What a browser asks for once, whichever page it is at. */
const OF_ALL_PAGES = ['/icon.svg', '/speculation-rules.json']

test('a browser asks for the page, its pictures and its icon, and has nothing to complain about', async ({
  newsroom,
  page,
}) => {
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const article = await firstArticle(page, newsroom, '/en/news')
  for (const address of [...Object.values(TEMPLATES), article]) {
    asked.length = 0
    await page.goto(new URL(address, newsroom.origin).href)
    const pages = asked.filter((path) => !OF_ALL_PAGES.includes(path) && !isPicture(path))
    expect(pages.map(decodeURI), address).toEqual([decodeURI(address).split('?')[0]])
  }
  const known = /status of (404|410)/
  expect(complaints.filter((complaint) => !known.test(complaint))).toEqual([])
})

test('while pages can’t be made the last ones stand in, but for nothing that is known to have left', async () => {
  const newsroom = await openNewsroom({ sample: true })
  const run = (...statements: string[]) => {
    const database = new DatabaseSync(path.join(newsroom.dataDir, 'dateline.db'), { timeout: 5000 })
    for (const statement of statements) database.exec(statement)
    database.close()
  }
  const change = 'UPDATE edition SET number = number + 1'
  const statusOf = async (address: string) => (await get(newsroom, address)).status
  try {
    const list = await (await get(newsroom, '/en/news')).text()
    const articles = [...list.matchAll(/<h\d[^>]*><a href="(\/en\/news\/[^"/?]+)"/g)].map(
      ([, to = '']) => to,
    )
    const [first = '', second = ''] = articles.slice(5)
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200])
    run(change, 'ALTER TABLE category_texts RENAME TO mislaid')
    expect(await (await get(newsroom, '/en/news')).text()).toBe(list)
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200])
    const never = await get(newsroom, '/ar')
    expect([never.status, never.headers.get('cache-control')]).toEqual([500, 'no-store'])
    expect(await never.text()).toContain('<html lang="ar" dir="rtl">')
    const slug = first.split('/').at(-1)
    run(
      'UPDATE edition SET number = number + 1, left_number = number + 1',
      `UPDATE public_articles SET state = 'withdrawn', notice = 'Wrong', notice_at = ${Date.now()} WHERE slug = '${slug}'`,
    )
    expect([await statusOf(first), await statusOf('/en/news')]).toEqual([500, 500])
    expect(await statusOf(second)).toBe(200)
    run('ALTER TABLE mislaid RENAME TO category_texts')
    expect(await (await get(newsroom, first)).text()).toContain('Wrong')
    expect(await (await get(newsroom, '/en/news')).text()).not.toContain(first)
  } finally {
    await newsroom.close()
  }
})
