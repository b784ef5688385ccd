import { parseAtomFeed } from 'feedsmith'
import type { Newsroom } from '#bin/newsroom.ts'
import { type Engine, reader, write } from '#db/client.ts'
import { pinStory, unpinStory } from '#db/pins.ts'
import { archiveMonths, listedSubjects, newestArticles, subjectTotals } from '#db/public.ts'
import { PROGRAM } from '#db/staff.ts'
import { CATEGORIES, CATEGORY_TEXTS } from '#domain/categories.ts'
import { SUBJECT_KINDS } from '#domain/details.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import {
  archivePath,
  categoryPath,
  newsPath,
  subjectFeedPath,
  subjectPath,
  subjectsPath,
} from '#domain/paths.ts'
import { readPeriod } from '#domain/sections.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { fetchAnswer } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { takeApart } from './reader-page.ts'

const MOST_PAGES = 100

let backstage: Engine
test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

const articlesOn = (body: string): string[] =>
  [...body.matchAll(/<article\b.*?<\/article>/gs)].map(
    ([entry]) => /<h[23][^>]*><a href="([^"]+)"/.exec(entry)?.[1] ?? '',
  )

/** The articles of a list, page after page, as its own links to the next lead. */
async function walk(newsroom: Newsroom, path: string): Promise<string[]> {
  const found: string[] = []
  for (let page = 1, next: string | undefined = path; next !== undefined; page += 1) {
    const { status, body } = await fetchAnswer(newsroom, next)
    expect([next, status]).toEqual([next, 200])
    expect(page).toBeLessThanOrEqual(MOST_PAGES)
    found.push(...articlesOn(body))
    next = /<a rel="next" href="([^"]+)"/.exec(body)?.[1]
  }
  return found
}

for (const locale of ['en', 'ar'] as const)
  test(`the list of all news, its categories and its archive hold the same articles, each once (${locale})`, async ({
    newsroom,
  }) => {
    const all = await walk(newsroom, newsPath(locale))
    expect(new Set(all).size).toBe(all.length)
    const { length } = await newestArticles(reader(), { locale, limit: 1_000 })
    expect(all.length).toBe(length)

    const byCategory: string[] = []
    for (const key of CATEGORIES)
      byCategory.push(
        ...(await walk(newsroom, categoryPath(locale, CATEGORY_TEXTS[key][locale].slug))),
      )
    expect(byCategory.toSorted()).toEqual(all.toSorted())

    const archive = await fetchAnswer(newsroom, archivePath(locale))
    const linked = new Set(takeApart(archive.body).links.map(({ href }) => href))
    const months = await archiveMonths(reader(), { locale })
    const byMonth: string[] = []
    for (const year of new Set(months.map(({ month }) => month.slice(0, 4)))) {
      expect(linked.has(archivePath(locale, { year })), year).toBe(true)
      const ofYear = await walk(newsroom, archivePath(locale, { year }))
      const ofMonths: string[] = []
      for (const { month } of months.filter((each) => each.month.startsWith(year))) {
        const period = readPeriod(year, month.slice(5))
        if (period) ofMonths.push(...(await walk(newsroom, archivePath(locale, period))))
      }
      expect(ofMonths).toEqual(ofYear)
      byMonth.push(...ofMonths)
    }
    expect(byMonth).toEqual(all)
  })

test('every subject has a list in each language that has anything on it, and none elsewhere', async ({
  newsroom,
}) => {
  test.setTimeout(120_000)
  let lists = 0
  for (const kind of SUBJECT_KINDS) {
    const totals = await subjectTotals(reader(), { kind })
    expect(totals.length, kind).toBeGreaterThan(0)
    for (const slug of new Set(totals.map((row) => row.slug)))
      for (const locale of ['en', 'pt', 'zh'] as Locale[]) {
        const here = totals.find((row) => row.slug === slug && row.locale === locale)
        const path = subjectPath(kind, locale, slug)
        const { status, body } = await fetchAnswer(newsroom, path)
        expect([path, status]).toEqual([path, here ? 200 : 404])
        const feed = await fetchAnswer(newsroom, subjectFeedPath(kind, locale, slug))
        expect(feed.status, path).toBe(status)
        if (!here) continue
        lists += 1
        expect(articlesOn(body).length, path).toBe(Math.min(here.total, 20))
        expect(takeApart(body).robots === 'noindex', path).toBe(here.total < 3)
      }
  }
  expect(lists).toBeGreaterThan(30)
})

test('a subject’s page says what it is, and its feed is named by it', async ({ newsroom }) => {
  for (const locale of ['en', 'ar'] as const)
    for (const kind of ['topic', 'person'] as const) {
      const subjects = await listedSubjects(reader(), { kind, locale })
      const index = await fetchAnswer(newsroom, subjectsPath(kind, locale))
      const links = takeApart(index.body).links
      for (const { slug, name } of subjects)
        expect(links).toContainEqual({ name, href: subjectPath(kind, locale, slug) })
      const subject = subjects.find(({ about, locale: own }) => about && own === locale)
      if (!subject) throw new Error(`Nobody says anything of a ${kind}`)
      const { body } = await fetchAnswer(newsroom, subjectPath(kind, locale, subject.slug))
      const texts = takeApart(body).texts.map(({ text }) => text)
      expect(texts).toEqual(expect.arrayContaining(subject.about.split('\n\n')))
      const path = subjectFeedPath(kind, locale, subject.slug)
      expect(body).toMatch(new RegExp(`<link[^>]+type="application/atom\\+xml"[^>]+href="${path}"`))
      const feed = parseAtomFeed((await fetchAnswer(newsroom, path)).body)
      expect(feed.title?.value).toContain(subject.name)
      expect(feed.entries?.length).toBe(Math.min(subject.total, 30))
    }
})

test('what no list has is not found, under any spelling', async ({ newsroom }) => {
  const topic = '/en/topics/safety-on-the-water'
  const year = '/en/news/archive/2026'
  const nowhere = [
    '/en/topics/no-such-topic',
    '/en/people/safety-on-the-water',
    '/en/temas/safety-on-the-water',
    '/en/topics/safety-on-the-water/2026',
    '/en/topics/safety-on-the-water/feed.csv',
    '/en/topics/no-such-topic/feed.xml',
    '/en/countries/portugal',
    '/en/countries/xx',
    '/en/countries/country%3Apt',
    '/en/news/archive/1066',
    '/en/news/archive/2026/00',
    '/en/news/archive/2026/1',
    '/en/news/archive/20260',
    '/en/news/archive/2026/11/18',
    '/en/news/archiv/2026',
    '/en/archive/2026',
    '/en/news/archive/feed.xml',
    ...['0', '-1', '01', 'abc', '99', '101', '%00', '1e1', ''].flatMap((page) => [
      `${topic}?page=${page}`,
      `${year}?page=${page}`,
      `${year}/11?page=${page}`,
    ]),
  ]
  for (const path of nowhere)
    expect([path, (await fetchAnswer(newsroom, path)).status]).toEqual([path, 404])
  for (const path of [topic, year]) {
    const first = await fetch(`${newsroom.origin}${path}?page=1`, { redirect: 'manual' })
    expect([first.status, first.headers.get('location')]).toEqual([308, newsroom.origin + path])
  }
})

test('the editor’s lead stands on the front page until its hour, and on no other language’s', async ({
  newsroom,
}) => {
  const words = { summary: 'Pinned', words: 'Pinned' }
  const held = await placeStory('live', { ...words, title: 'Held at the top' })
  await placeStory('live', { ...words, title: 'Newer by a moment' })
  const front = async (locale: Locale) =>
    articlesOn((await fetchAnswer(newsroom, `/${locale}`)).body)
  const path = `/en/news/${held.slug}`
  expect((await front('en'))[0]).not.toBe(path)
  const german = await front('de')
  const pin = { storyUid: held.storyUid, locale: 'en', place: 'lead' } as const
  await write((tx) => pinStory(tx, PROGRAM, pin))
  const led = await front('en')
  expect(led[0]).toBe(path)
  expect(new Set(led).size).toBe(led.length)
  expect(await front('de')).toEqual(german)
  const until = new Date(Date.now() + 1_500)
  await write((tx) => pinStory(tx, PROGRAM, { ...pin, until }))
  expect((await front('en'))[0]).toBe(path)
  await expect.poll(async () => (await front('en'))[0], { timeout: 20_000 }).not.toBe(path)
  await write((tx) => pinStory(tx, PROGRAM, pin))
  expect((await front('en'))[0]).toBe(path)
  await write((tx) => unpinStory(tx, PROGRAM, pin))
  expect((await front('en'))[0]).not.toBe(path)
})

test('a reader without scripts finds less of the news by links alone', async ({ stranger }) => {
  await stranger.goto('/en/news')
  await stranger.getByText('Browse by topic, country or year').click()
  await stranger.getByRole('link', { name: 'Safety on the water' }).click()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Safety on the water')
  await stranger.getByRole('link', { name: 'Topics' }).click()
  await expect(stranger).toHaveURL(/\/en\/topics$/)
  await stranger.goto('/en/news')
  await stranger.getByText('Browse by topic, country or year').click()
  await stranger.getByRole('link', { name: 'Whole archive' }).click()
  await stranger.getByRole('main').getByRole('link', { name: '2026' }).click()
  await stranger.getByRole('link', { name: 'November 2026' }).click()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('November 2026')
})

test('every language’s page on following the news gives its feeds’ whole addresses', async ({
  newsroom,
}) => {
  for (const locale of LOCALES) {
    const { status, body } = await fetchAnswer(newsroom, `/${locale}/subscribe`)
    expect(status).toBe(200)
    const feeds = takeApart(body).links.filter(({ name }) => name.endsWith('/feed.xml'))
    expect(feeds.length).toBeGreaterThan(CATEGORIES.length)
    for (const { name, href } of feeds) {
      expect(name).toBe(newsroom.origin + href)
      expect((await fetchAnswer(newsroom, href)).status, href).toBe(200)
    }
    expect(body).not.toContain('<form')
  }
})

test('a list is named for many articles, and an article for itself', async ({ newsroom }) => {
  for (const locale of LOCALES) {
    const { list, name, slug } = CATEGORY_TEXTS['press-release'][locale]
    const { body } = await fetchAnswer(newsroom, categoryPath(locale, slug))
    expect(/<h1[^>]*>([^<]*)/.exec(body)?.[1]).toBe(list)
    expect(body).toMatch(new RegExp(`<a [^>]*aria-current="true"[^>]*>${list}<`))
    const [first = ''] = articlesOn(body)
    const article = (await fetchAnswer(newsroom, first)).body
    expect(article).toContain(`>${name}</a>`)
    expect(article).toContain(`>${list}</a>`)
  }
  const { body } = await fetchAnswer(newsroom, '/en/news/press-releases')
  expect(body).toMatch(/<h1[^>]*>Press Releases</)
})
