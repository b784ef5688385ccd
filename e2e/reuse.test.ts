import type { Newsroom } from '#bin/newsroom.ts'
import { expect, test } from './fixtures.ts'
import { TEMPLATES } from './templates.ts'
import { readJson, Wire } from './wire.ts'

/** Something of the sample that every test can count on. */
const ARTICLE = '/en/news/low-water-closes-112-crossings-on-european-rivers'
const PICTURED = '/en/news/danube-ferry-operators-will-help-each-other-across-borders'

test('an article can be had as JSON and as Markdown, which lead back to its page', async ({
  newsroom,
}) => {
  const canonical = `<${newsroom.origin}${ARTICLE}>; rel="canonical"`
  const { body, headers } = await readJson(newsroom, `${ARTICLE}.json`)
  expect([headers.link, headers['x-robots-tag']]).toEqual([canonical, 'noindex'])
  expect(body.url).toBe(newsroom.origin + ARTICLE)
  const markdown = await new Wire(newsroom).get(`${ARTICLE}.md`)
  expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8')
  expect([markdown.headers.link, markdown.headers['x-robots-tag']]).toEqual([canonical, 'noindex'])
  expect(markdown.text).toContain(`# ${body.title}`)
  expect(markdown.text).toContain(newsroom.origin + ARTICLE)
  expect((await new Wire(newsroom).get('/en/news/never-was.md')).status).toBe(404)
})

/** In the order they are to stand in: what is clean to copy is also complete. */
async function expectInOrder(newsroom: Newsroom, path: string, parts: readonly string[]) {
  const { text } = await new Wire(newsroom).get(path)
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    expect(at, `${part} in\n${text}`).toBeGreaterThanOrEqual(from)
    from = at + part.length
  }
}

test('a release as Markdown has all its parts, in the trade’s order', async ({ newsroom }) => {
  const path = TEMPLATES['press release'] ?? ''
  await expectInOrder(newsroom, `${path}.md`, [
    '# Forty-three countries adopt',
    'River Crossings Newsroom · Press Release · PR 2025/003',
    'Newsroom staff',
    'Published 12 March 2025',
    '**Boats that carry fewer than 60',
    'Linz, 12 March 2025 – The Council',
    '\n\nENDS\n\n## Notes to editors\n\nThe Linz Standard was drafted',
    '## Press contacts\n\n- Press office, Linz',
    'Phone: +43 732 000 134',
    '<press@rivercrossings.example>',
    '## About the Bureau\n\nThe International',
    '## Documents\n\n- [The Linz Standard',
    `](<${newsroom.origin}/media/`,
    '[CC BY 4.0](<https://creativecommons.org/licenses/by/4.0/>)',
    `<${newsroom.origin}${path}>`,
  ])
})

test('in Markdown stand the byline, corrections, notices and pictures with their credit', async ({
  newsroom,
}) => {
  const at = (name: string) => `${TEMPLATES[name]}.md`
  await expectInOrder(newsroom, at('long article'), ['\nBy Aisling', '\nPublished '])
  await expectInOrder(newsroom, at('corrected'), ['> **Clarification, ', '**\\\n> '])
  await expectInOrder(newsroom, at('withdrawn'), ['> **Withdrawn on ', '**\\\n> '])
  await expectInOrder(newsroom, `${PICTURED}.md`, [
    '![A cable ferry with a red car',
    `](<${newsroom.origin}/media/`,
    'Image: Tomáš Hladký/IRCB · CC BY 4.0*',
    'Grein, 30 June 2026 – When',
  ])
})

test('as JSON an article says all that its page does', async ({ newsroom }) => {
  const at = async (name: string) => (await readJson(newsroom, `${TEMPLATES[name]}.json`)).body
  const release = await at('press release')
  expect(release).toMatchObject({
    ...{ reference: 'PR 2025/003', dateline: 'Linz', authors: [], translation: null },
    topics: [{ slug: 'safety-on-the-water', name: 'Safety on the water', language: 'en' }],
    countries: [{ code: 'AT', name: 'Austria', url: `${newsroom.origin}/en/countries/at` }],
    contacts: [{ name: 'Press office, Linz', email: 'press@rivercrossings.example' }],
    attachments: [{ type: 'application/pdf', language: 'en' }, { language: 'fr' }],
    licence: { key: 'cc-by-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  })
  for (const text of [release.html, release.markdown])
    expect(text).toMatch(
      /Linz, 12 March 2025 – [\s\S]*ENDS[\s\S]*Notes to editors[\s\S]*drafted over two/,
    )
  const { body: pictured } = await readJson(newsroom, `${PICTURED}.json`)
  expect(pictured.image).toMatchObject({
    ...{ credit: 'Tomáš Hladký/IRCB', licence: { key: 'cc-by-4.0' } },
    alt: { language: 'en', text: expect.stringContaining('cable ferry') },
    original: expect.stringContaining('/original.'),
  })
  expect(pictured.html).toContain(`<img src="${pictured.image.url}"`)
  const [{ name, url }] = (await at('long article')).authors
  expect([name, url]).toEqual([
    expect.stringContaining('Aisling'),
    expect.stringContaining('/people/'),
  ])
  expect((await at('translation out of date')).translation).toMatchObject({
    original: { language: 'fr' },
    ...{ source: 'newer', follows: expect.any(String), sourceChanged: expect.any(String) },
  })
  expect((await at('corrected')).updates).toMatchObject([
    { kind: 'clarification', note: expect.any(String), at: expect.any(String) },
  ])
  expect(await at('withdrawn')).toMatchObject({
    state: 'withdrawn',
    ...{
      notice: expect.any(String),
      noticed: expect.any(String),
      successor: expect.arrayContaining([
        expect.objectContaining({
          language: 'en',
          title: 'River accidents in 2024: corrected figures',
          url: `${newsroom.origin}/en/news/river-accidents-in-2024-corrected-figures`,
        }),
      ]),
    },
  })
})

test('a page names its other forms, and they are what it says', async ({ newsroom, stranger }) => {
  await stranger.goto(ARTICLE)
  for (const [name, type] of [
    ['Markdown', 'text/markdown'],
    ['JSON', 'application/json'],
  ] as const) {
    const link = stranger.getByRole('link', { name, exact: true })
    await expect(link).toBeVisible()
    const path = String(await link.getAttribute('href'))
    const named = stranger.locator(`head link[rel="alternate"][type="${type}"]`)
    await expect(named).toHaveAttribute('href', path)
    const { status, headers } = await new Wire(newsroom).get(path)
    expect([status, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
  }
})

test('what was removed is gone in every form, and its story with it', async ({ newsroom }) => {
  const removed = TEMPLATES.removed ?? ''
  for (const form of ['', '.json', '.md'])
    expect((await new Wire(newsroom).get(removed + form)).status, form).toBe(410)
})

test('other sites can show an article as a small card in a frame', async ({ newsroom }) => {
  const url = encodeURIComponent(newsroom.origin + ARTICLE)
  const { body } = await readJson(newsroom, `/oembed?url=${url}&maxwidth=400`)
  expect([body.type, body.width]).toEqual(['rich', 400])
  const [, src = ''] = /src="([^"]+)"/.exec(body.html) ?? []
  const card = await new Wire(newsroom).get(new URL(src).pathname)
  expect(card.status).toBe(200)
  expect(Buffer.byteLength(card.text)).toBeLessThan(3 * 1024)
  expect(card.headers['content-security-policy']).toContain('frame-ancestors *')
  const page = await new Wire(newsroom).get(ARTICLE)
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page.text).toContain(`/oembed?url=${url}`)
  const given = async (limits: string) =>
    (await readJson(newsroom, `/oembed?url=${url}&${limits}`)).body
  for (const [limits, width, height] of [
    ['maxwidth=400&maxheight=150', 400, 150],
    ['maxwidth=250', 250, 260],
    ['maxheight=120', 600, 120],
    ['maxwidth=100000000000000000000&maxheight=9999', 600, 260],
    ['maxwidth=-1&maxheight=x', 600, 260],
    ['maxwidth=0&maxheight=1e3', 600, 260],
    ['maxwidth=&maxheight=12.5', 600, 260],
  ] as const) {
    const room = await given(limits)
    expect([limits, room.type, room.width, room.height]).toEqual([limits, 'rich', width, height])
    expect(room.html).toContain(`width="${width}" height="${height}"`)
  }
  for (const limits of ['maxwidth=199', 'maxheight=1', 'maxwidth=1&maxheight=500']) {
    const room = await given(limits)
    expect([limits, room.type, room.html, room.width]).toEqual([
      limits,
      'link',
      undefined,
      undefined,
    ])
  }
  for (const other of ['https://evil.example/en/news/x', 'javascript:1', '', 'http://[', '/en'])
    expect((await new Wire(newsroom).get(`/oembed?url=${encodeURIComponent(other)}`)).status).toBe(
      404,
    )
})
