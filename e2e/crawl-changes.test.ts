import { type Engine, reader, write } from '#db/client.ts'
import { readCard } from '#db/public.ts'
import { publishArticle } from '#db/publish.ts'
import { removeArticle } from '#db/retract.ts'
import { PROGRAM } from '#db/staff.ts'
import { startTranslation } from '#db/stories.ts'
import { saveArticle } from '#db/texts.ts'
import { cardPath } from '#domain/cards.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { fetchAnswer } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { takeApart } from './reader-page.ts'
import { sitemapFaults } from './site-map-xml.ts'
import { articleDocument } from './structured-data.ts'

/** What crawlers are told when something changes. */
let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

const live = (title: string, locale: Locale = 'en') =>
  placeStory('live', { title, summary: 'A summary', words: 'Words', locale })

/** An address asked for without following where it leads. */
const ask = async (origin: string, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(origin + path, { headers, redirect: 'manual' })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

test('no headline gets out of the data it stands in', async ({ newsroom }) => {
  const title = '</script><script>alert(1)</script><!-- & "quoted" \\u003c'
  const { slug } = await live(title)
  const [wild, calm] = [slug, (await live('Calm')).slug].map((each) =>
    ask(newsroom.origin, articlePath('en', each)),
  )
  const page = takeApart((await wild)?.body ?? '')
  expect(page.scripts).toBe(takeApart((await calm)?.body ?? '').scripts)
  expect(page.data).toHaveLength(1)
  const [article] = articleDocument.parse(page.data[0])['@graph']
  expect(article.headline).toBe(title)
})

test('a page kept by a crawler is asked for again for nothing, until a translation joins it', async ({
  newsroom,
}) => {
  const { slug, storyUid } = await live('Kept')
  const path = articlePath('en', slug)
  const first = await ask(newsroom.origin, path)
  const etag = first.headers.get('etag') ?? ''
  const again = await ask(newsroom.origin, path, { 'if-none-match': etag })
  expect([again.status, again.body]).toEqual([304, ''])
  expect(again.headers.get('last-modified')).toBe(first.headers.get('last-modified'))
  await write(async (tx) => {
    const { articleUid } = await startTranslation(tx, PROGRAM, { storyUid, locale: 'fr' })
    const text = { title: 'Gardé', summary: '', slug: '', body: { type: 'doc', content: [] } }
    await saveArticle(tx, PROGRAM, { articleUid, lockVersion: 0, ...text })
    await publishArticle(tx, PROGRAM, { articleUid, lockVersion: 1, reason: 'Test' })
  })
  const joined = await ask(newsroom.origin, path, { 'if-none-match': etag })
  expect(joined.status).toBe(200)
  expect(takeApart(joined.body).versions.fr).toContain('/fr/actualites/garde')
  expect(joined.headers.get('last-modified')).toBe(first.headers.get('last-modified'))
})

test('a new headline moves the card, and an old card’s address leads to it', async ({
  newsroom,
}) => {
  const { slug, articleUid } = await live('Card of the first words')
  const card = async () => {
    const view = await readCard(reader(), { uid: articleUid })
    if (!view) throw new Error('No card')
    return cardPath(view)
  }
  const before = await card()
  const path = articlePath('en', slug)
  const named = async () =>
    takeApart((await ask(newsroom.origin, path)).body).meta.find(
      ([name]) => name === 'og:image',
    )?.[1]
  expect(await named()).toBe(newsroom.origin + before)
  const first = await fetch(newsroom.origin + before)
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(first.headers.get('cache-control')).toContain('immutable')
  const bytes = Buffer.from(await first.arrayBuffer())
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  expect(bytes.length).toBeLessThan(1_000_000)
  await write(async (tx) => {
    const text = {
      title: 'Card of other words',
      summary: '',
      slug,
      body: { type: 'doc', content: [] },
    }
    await saveArticle(tx, PROGRAM, { articleUid, lockVersion: 2, ...text })
    await publishArticle(tx, PROGRAM, { articleUid, lockVersion: 3, reason: 'Test' })
  })
  const after = await card()
  expect(after).not.toBe(before)
  expect(await named()).toBe(newsroom.origin + after)
  const moved = await ask(newsroom.origin, before)
  expect([moved.status, moved.headers.get('location')]).toEqual([307, newsroom.origin + after])
  await write((tx) => removeArticle(tx, PROGRAM, { articleUid, lockVersion: 4, note: 'Gone' }))
  for (const address of [before, after])
    expect((await ask(newsroom.origin, address)).status).toBe(404)
})

test('nobody gets the card of what is not live', async ({ newsroom }) => {
  for (const standing of ['draft', 'approved', 'withdrawn'] as const) {
    const { articleUid } = await placeStory(standing, { title: 'T', summary: '', words: 'W' })
    const path = `/en/cards/${articleUid}-0123456789abcdef.png`
    expect((await ask(newsroom.origin, path)).status, standing).toBe(404)
  }
})

test('a moved article is one hop away, and its old addresses all lead to the last', async ({
  newsroom,
}) => {
  const { slug: first, articleUid } = await live('Mover')
  const slugs = [first, `${first}-b`, `${first}-c`, `${first}-d`]
  let lockVersion = 2
  for (const slug of slugs.slice(1))
    await write(async (tx) => {
      const text = { title: 'Mover', summary: '', slug, body: { type: 'doc', content: [] } }
      await saveArticle(tx, PROGRAM, { articleUid, lockVersion: lockVersion++, ...text })
      await publishArticle(tx, PROGRAM, { articleUid, lockVersion: lockVersion++, reason: 'Test' })
    })
  const target = newsroom.origin + articlePath('en', slugs.at(-1) ?? '')
  for (const slug of slugs.slice(0, -1)) {
    const { status, headers } = await ask(newsroom.origin, articlePath('en', slug))
    expect([status, headers.get('location')], slug).toEqual([308, target])
  }
  expect((await fetch(target, { redirect: 'manual' })).status).toBe(200)
})

test('a removed article says what it was, when and why it went, and what to read instead', async ({
  newsroom,
}) => {
  const heir = await live('The corrected figures')
  const { slug, articleUid } = await live('The wrong figures')
  const successor = `${newsroom.origin}${articlePath('en', heir.slug)}`
  await write((tx) =>
    removeArticle(tx, PROGRAM, { articleUid, lockVersion: 2, note: 'They were wrong.', successor }),
  )
  const gone = await ask(newsroom.origin, articlePath('en', slug))
  expect(gone.status).toBe(410)
  expect(gone.headers.get('x-robots-tag')).toBe('noindex')
  expect(gone.headers.get('cache-control')).toBe('public, max-age=3600')
  const { links, texts, canonical, data, days } = takeApart(gone.body)
  expect(texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Project News', 'They were wrong.', 'The corrected figures']),
  )
  expect(links.map(({ href }) => href)).toEqual(
    expect.arrayContaining([articlePath('en', heir.slug), '/en/news']),
  )
  expect(days[0]).toBe(new Date().toISOString().slice(0, 10))
  expect([canonical, data]).toEqual([[], []])
  for (const path of [
    '/en/feed.xml',
    '/news-sitemap.xml',
    `/sitemaps/en-${days[0]?.slice(0, 4)}.xml`,
  ])
    expect((await ask(newsroom.origin, path)).body, path).not.toContain(slug)
})

test('news of today stand in the news’ map, under their headline and in Google’s own codes', async ({
  newsroom,
}) => {
  const { slug } = await live('北京 & 上海', 'zh')
  const { body, status } = await fetchAnswer(newsroom, '/news-sitemap.xml')
  expect(status).toBe(200)
  expect(body).toContain('<news:language>zh-cn</news:language>')
  expect(body).toContain('<news:title>北京 &amp; 上海</news:title>')
  expect(body).toContain(`<loc>${newsroom.origin}${articlePath('zh', slug)}</loc>`)
  expect(await sitemapFaults([{ path: '/news-sitemap.xml', body }])).toEqual([])
})

test('what is nowhere is no page with an excuse', async ({ newsroom }) => {
  const nowhere = [
    '/en/news/no-such',
    '/xx',
    '/xx/news',
    '/en/news?page=9999',
    '/en/no-such',
    '/n/x',
  ]
  for (const path of [
    ...nowhere,
    '/sitemaps/xx-2020.xml',
    '/sitemaps/en-1817.xml',
    '/sitemaps/news-1.xml',
  ]) {
    const { status, headers } = await ask(newsroom.origin, path)
    expect(status, path).toBe(404)
    expect([headers.get('etag'), headers.get('cache-control')], path).toEqual([null, 'no-store'])
  }
})

test('every spelling of an address is one hop from the address', async ({ newsroom }) => {
  for (const [asked, meant] of [
    ['/EN/News', '/en/news'],
    ['/en/news/', '/en/news'],
    ['//en///news', '/en/news'],
    ['/EN/News/', '/en/news'],
    ['/ar/أخبار/', '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1'],
  ] as const) {
    const { status, headers } = await ask(newsroom.origin, asked)
    expect([status, headers.get('location')], asked).toEqual([308, newsroom.origin + meant])
  }
})

test('crawlers are told where the maps are, and the desk is none of theirs', async ({
  newsroom,
}) => {
  const { status, headers, body } = await ask(newsroom.origin, '/robots.txt')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(body.length).toBeLessThan(500 * 1024)
  expect(body).toContain(`Sitemap: ${newsroom.origin}/sitemap.xml`)
  const desk = await ask(newsroom.origin, '/admin/sign-in')
  expect(desk.headers.get('x-robots-tag')).toContain('noindex')
})

test('an administrator turns a crawler away by a box, chooses a logo, and names the newsroom in the Fediverse', async ({
  newsroom,
  staffPage,
}) => {
  const page = await staffPage('Ada', 'admin')
  await page.goto('/admin/settings')
  await page.getByLabel('GPTBot').check()
  await page.getByLabel('Account in the Fediverse').fill('@news@rivers.example')
  await page.getByRole('combobox', { name: 'Logo' }).click()
  const first = page.getByRole('option').first()
  // Names alone do not tell one picture from another.
  await expect
    .poll(() => first.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await first.click()
  await expect(page.locator('.pick-chip img')).toHaveCount(1)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  const { body } = await ask(newsroom.origin, '/robots.txt')
  expect(body).toMatch(/^User-agent: GPTBot\nDisallow: \/\n\nUser-agent: \*\n/)
  const { slug } = await live('Creator')
  const shown = (await ask(newsroom.origin, articlePath('en', slug))).body
  const { meta, data } = takeApart(shown)
  const [, { name, logo }] = articleDocument.parse(data[0])['@graph']
  const masthead = shown.slice(shown.indexOf('<header'), shown.indexOf('</header>'))
  expect(masthead).toMatch(new RegExp(`<img [^>]*alt="${name}"`))
  expect((await fetch(logo?.url ?? '')).headers.get('content-type')).toBe('image/jpeg')
  expect(meta).toContainEqual(['fediverse:creator', '@news@rivers.example'])
  await page.reload()
  await expect(page.getByLabel('GPTBot')).toBeChecked()
  await page.getByLabel('GPTBot').uncheck()
  await page.getByLabel('Account in the Fediverse').fill('')
  await page.getByRole('button', { name: 'Remove ' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect((await ask(newsroom.origin, '/robots.txt')).body).toMatch(/^User-agent: \*\n/)
  const after = takeApart((await ask(newsroom.origin, articlePath('en', slug))).body)
  expect(articleDocument.parse(after.data[0])['@graph'][1].logo).toBeUndefined()
})
