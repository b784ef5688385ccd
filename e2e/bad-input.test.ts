import { once } from 'node:events'
import { connect } from 'node:net'
import { text as read } from 'node:stream/consumers'
import type { Newsroom } from '#bin/newsroom.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { MISLEADING, SENSELESS } from './bad-addresses.ts'
import { expect, test } from './fixtures.ts'
import { Wire } from './wire.ts'

/** Something of the sample that every test can count on. */
const ARTICLE = '/en/news/low-water-closes-112-crossings-on-european-rivers'
const PAGES = ['/en', '/en/topics/safety-on-the-water', '/en/countries/at', '/en/news/archive/2026']
const FILES = [
  ...['/en/feed.xml', '/en/rss.xml', '/en/feed.json', '/feed.xml', `${ARTICLE}.json`],
  ...[`${ARTICLE}.md`, '/api/v1', '/api/v1/articles?limit=2', '/en/opensearch.xml'],
  ...['/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/speculation-rules.json'],
]

/** What every answer says, whatever was asked. */
const HOUSE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': expect.stringMatching(/same-origin|strict-origin-when-cross-origin/),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'content-security-policy': expect.stringMatching(/default-src|frame-ancestors/),
}

/** The pictures, the card and the small addresses that the sample's article has. */
async function placesOf(newsroom: Newsroom) {
  const wire = new Wire(newsroom)
  const { text } = await wire.get(ARTICLE)
  const { uid, reference } = JSON.parse((await wire.get(`${ARTICLE}.json`)).text)
  const [picture = ''] =
    /\/media\/[0-9a-f]{32}\/\d+\.avif/.exec((await wire.get('/en/press')).text) ?? []
  const [card = ''] = /\/en\/cards\/[0-9a-f-]+\.png/.exec(text) ?? []
  const short = `/n/${String(reference).toLowerCase().replaceAll(/[ /]/g, '-')}`
  return { uid, picture, card, short, embed: `/embed/${uid}` }
}

for (const [status, addresses] of Object.entries(SENSELESS))
  test(`what makes no sense is answered ${status}, and kept by nobody`, async ({ newsroom }) => {
    const wire = new Wire(newsroom)
    for (const address of addresses) {
      const { status: given, headers, text } = await wire.get(address)
      const name = address.slice(0, 100)
      expect([name, given]).toEqual([name, Number(status)])
      expect(headers, name).toMatchObject(HOUSE)
      expect(headers['cache-control'], name).toMatch(/^(private, )?no-store$/)
      for (const none of ['etag', 'last-modified', 'location', 'set-cookie', 'x-powered-by'])
        expect(headers[none], `${name} ${none}`).toBeUndefined()
      expect(text, name).not.toMatch(/node_modules|\bat \w+ \(|SqliteError|\/tmp\//)
      const again = await wire.get(address, { headers: { 'if-none-match': '*' } })
      expect([name, again.status]).toEqual([name, Number(status)])
    }
  })

test('HEAD says what GET would, and what is known is not sent again', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  const { picture, card, short, embed, uid } = await placesOf(newsroom)
  const oembed = `/oembed?url=${encodeURIComponent(newsroom.origin + ARTICLE)}`
  const kept = [
    ...PAGES,
    ARTICLE,
    ...FILES,
    picture,
    card,
    embed,
    oembed,
    `/api/v1/articles/${uid}`,
  ]
  const others = [short, '/EN/', '/en/search?q=ferry', '/en/nowhere', '/media/x', '/oembed', '/%00']
  for (const address of [...kept, ...others]) {
    const got = await wire.get(address)
    const head = await wire.send('HEAD', address)
    const { date: _, ...expected } = got.headers
    const { date: __, ...actual } = head.headers
    expect([address, head.status, head.text]).toEqual([address, got.status, ''])
    expect(actual, address).toEqual(expected)
    expect(actual, address).toMatchObject(HOUSE)
  }
  for (const address of kept) {
    const { headers, status } = await wire.get(address)
    expect([address, status]).toEqual([address, 200])
    const etag = String(headers.etag)
    for (const known of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
      const again = await wire.get(address, { headers: { 'if-none-match': known } })
      expect([address, known, again.status, again.text]).toEqual([address, known, 304, ''])
    }
    for (const unknown of ['"x"', 'x', '"'.repeat(500), `W/${etag}x`]) {
      const whole = await wire.get(address, { headers: { 'if-none-match': unknown } })
      expect([address, whole.status]).toEqual([address, 200])
    }
  }
})

test('readers read: by any other method nothing is answered and nothing done', async ({
  newsroom,
}) => {
  const wire = new Wire(newsroom)
  const { picture, card, short, embed } = await placesOf(newsroom)
  const places = [...PAGES, ...FILES, picture, card, short, embed, '/oembed', '/healthz']
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'])
    for (const address of places) {
      const { status, headers } = await wire.send(method, address, { body: '' })
      expect([method, address, status]).toEqual([method, address, 405])
      expect(headers).toMatchObject({ ...HOUSE, allow: 'GET, HEAD', 'cache-control': 'no-store' })
    }
  const { hostname, port, host } = new URL(newsroom.origin)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  expect(await read(socket)).toBe('')
})

test('no header makes an answer another, for this reader or the next', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  for (const address of ['/', ...PAGES, ...FILES, '/en/search?q=ferry', '/en/nowhere']) {
    const plain = await wire.get(address)
    expect(plain.text).not.toContain('evil.example')
    for (const headers of MISLEADING) {
      const { status, text } = await wire.get(address, { headers })
      expect([address, headers, status]).toEqual([address, headers, plain.status])
      expect(text === plain.text, `${address} ${JSON.stringify(headers)}`).toBe(true)
    }
  }
})

test('whichever way an address is spelled, it leads to nobody else’s site', async ({
  newsroom,
}) => {
  const wire = new Wire(newsroom)
  const evil = ['//evil.example/', '/\\evil.example', '///evil.example//', '/en//evil.example/']
  const own = ['/en/%5c..%5cADMIN', '/API/V1/', '/MEDIA/x', '/N/PR-2026-004', '/Feed.xml', '/en/']
  for (const address of [...evil, ...own]) {
    const { status, headers } = await wire.get(address)
    expect([address, status]).toEqual([address, 308])
    expect(headers).toMatchObject(HOUSE)
    const { origin, pathname } = new URL(String(headers.location), newsroom.origin)
    expect(origin).toBe(newsroom.origin)
    const { headers: there } = await wire.get(pathname)
    expect(there.location ?? newsroom.origin, address).toContain(newsroom.origin)
  }
})

test('a part of a picture is a part, all of it, or nothing to keep', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  const { picture } = await placesOf(newsroom)
  const thousand = Array.from({ length: 1_000 }, (_, at) => `${at}-${at}`).join(',')
  for (const [range, status] of [
    ['bytes=0-1', 206],
    ['bytes=0-0,1-1', 200],
    [`bytes=${thousand}`, 200],
    ['bytes=5-1', 200],
    ['items=0-1', 200],
    ['bytes=-', 200],
    ['bytes=99999999-', 416],
    ['bytes=-0', 416],
  ] as const) {
    const { status: given, headers } = await wire.get(picture, { headers: { range } })
    expect([range, given]).toEqual([range, status])
    expect(headers).toMatchObject(HOUSE)
    if (status === 416) expect(headers['cache-control']).toBe('no-store')
  }
  for (const address of [
    `${picture}/x`,
    `${picture}%00`,
    picture.replace('avif', 'exe'),
    `${picture}x`,
  ])
    expect([400, 404]).toContain((await wire.get(address)).status)
})

const OPERATORS = [
  ...['NEAR(a b, 1e9)', 'a NOT b', '^a', 'a + b', '-a', 'title : a', '{title words} : a', 'a*b*'],
  ...['"', '"a', 'a"b"c"', "'", '((((', '))', 'AND OR NOT', 'a AND', '%', '_', '\\', '/**/', '--'],
  ...['\ufffe', '\u200b', '\u0301'.repeat(500), '\u202eabc', '🛶'.repeat(200), 'ﷺ', 'İ', 'ß'],
]
/** As they stand in the address: no encoder would write them. */
const RAW = [
  '%ED%A0%80',
  '%ED%BF%BF%ED%A0%80',
  '%C0%80',
  '%F5%80%80%80',
  '%00',
  'a%00b',
  '%',
  '%u0041',
]

test('no search string breaks the search', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  const strings = [...OPERATORS.map(encodeURIComponent), ...RAW, 'a+'.repeat(5_000)]
  for (const string of strings) {
    const { status, headers } = await wire.get(`/en/search?q=${string}`)
    expect([string.slice(0, 60), status]).toEqual([string.slice(0, 60), 200])
    expect(headers).toMatchObject({ ...HOUSE, 'cache-control': 'no-store' })
  }
  const tooLong = await wire.get(`/en/search?q=${'word+'.repeat(10_000)}`)
  expect(tooLong.status).toBe(431)
})

test('what is hidden is in no form of it, under any address', async ({ newsroom }) => {
  const wire = new Wire(newsroom)
  const backstage = await openBackstage(newsroom)
  try {
    for (const standing of ['draft', 'approved', 'discarded', 'gone'] as const) {
      const word = `quollzephyr${standing}`
      const text = { title: word, summary: word, words: word }
      const { slug, articleUid, storyUid } = await placeStory(standing, text)
      const page = `/en/news/${slug}`
      const gone = standing === 'gone' ? 410 : 404
      for (const [address, expected] of [
        [page, gone],
        [`${page}.json`, gone],
        [`${page}.md`, gone],
        [`/embed/${articleUid}`, gone],
        [`/api/v1/articles/${articleUid}`, gone],
        [`/api/v1/stories/${storyUid}`, gone],
        [`/oembed?url=${encodeURIComponent(newsroom.origin + page)}`, 404],
        [`/en/cards/${articleUid}-0123456789abcdef.png`, 404],
      ] as const) {
        const answer = await wire.get(address)
        expect([standing, address, answer.status]).toEqual([standing, address, expected])
        expect(answer.headers, address).toMatchObject(HOUSE)
        if (standing !== 'gone') expect(answer.text, address).not.toContain(word)
      }
      for (const asked of [`/en/search?q=${word}`, `/en/search?q=${word.slice(0, 14)}`])
        expect((await wire.get(asked)).text, standing).not.toContain(page)
      const after = await wire.get(`/api/v1/articles?after=${articleUid}&limit=1`)
      // Who was reading on when an article went goes on from where it stood.
      expect(after.status, standing).toBe(standing === 'gone' ? 200 : 400)
      expect(after.text, standing).not.toContain(word)
    }
  } finally {
    await backstage.close()
  }
})
