import { parseAtomFeed } from 'feedsmith'
import type { Engine } from '#db/client.ts'
import { reader } from '#db/client.ts'
import { newestArticles } from '#db/public.ts'
import { directionOf, isLocale, LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { pagePath, siteMapPath } from '#domain/pages.ts'
import { articlePath, categoryFeedPath, feedPath, frontPath, GATEWAY } from '#domain/paths.ts'
import { openBackstage } from './backstage.ts'
import { type Answer, crawl, fetchAnswer, sentSize } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { type ReaderPage, takeApart } from './reader-page.ts'

const ON_A_PAGE = 20

let backstage: Engine
let answers: Answer[]
/** Every page that links lead to, by its whole address. */
let pages: Map<string, ReaderPage>

test.beforeAll(async ({ newsroom }) => {
  test.setTimeout(300_000)
  backstage = await openBackstage(newsroom)
  answers = await crawl(newsroom)
  const shown = answers.filter(({ status, type }) => status === 200 && type.includes('html'))
  pages = new Map(shown.map(({ path, body }) => [newsroom.origin + path, takeApart(body)]))
})
test.afterAll(() => backstage.close())

/** One line for each page that breaks a rule. */
const faults = (rule: (page: ReaderPage, address: string) => string | false): string[] =>
  [...pages].flatMap(([address, page]) => {
    const fault = rule(page, address)
    return fault ? [`${address}: ${fault}`] : []
  })

test('every page says its own address, and what stands under another says nothing', () => {
  expect(pages.size).toBeGreaterThan(120)
  expect(
    faults(({ canonical }, address) => canonical.join() !== address && canonical.join()),
  ).toEqual([])
})

test('every page names the languages it is in, and each of them names the same', () => {
  const wrong = faults(({ versions, robots }, address) => {
    const named = Object.entries(versions)
    if (named.length === 0) return false
    if (robots.includes('noindex')) return 'is named though it is not to be found'
    if (!versions['x-default']) return 'has nothing for readers of other languages'
    if (!Object.values(versions).includes(address)) return 'does not name itself'
    const strange = named.find(([language, other]) => {
      const page = pages.get(other)
      const isSaid = language === 'x-default' || page?.lang === language
      return !isSaid || JSON.stringify(page?.versions) !== JSON.stringify(versions)
    })
    return strange ? `is not named by ${strange}` : false
  })
  expect(wrong).toEqual([])
  const translated = [...pages.values()].filter(({ versions }) => versions['x-default'])
  expect(translated.length).toBeGreaterThan(90)
})

test('a translated article names just the versions that are live, and nobody else’s', async ({
  newsroom,
}) => {
  let translated = 0
  for (const locale of LOCALES)
    for (const { slug, alsoIn } of await newestArticles(reader(), { locale, limit: 1_000 })) {
      const page = pages.get(newsroom.origin + articlePath(locale, slug))
      // What another test publishes meanwhile is on no page of this crawl.
      if (!page) continue
      const live = alsoIn.length === 0 ? [] : [locale, ...alsoIn.map((each) => each.locale)]
      const named = Object.keys(page.versions).filter((language) => language !== 'x-default')
      expect(named.sort(), articlePath(locale, slug)).toEqual(live.sort())
      expect('x-default' in page.versions).toBe(live.length > 0)
      translated += live.length > 0 ? 1 : 0
    }
  expect(translated).toBeGreaterThan(90)
})

test('every piece of foreign text says its language and its direction', async () => {
  /** The same words may be said in several languages, by an author who has no others. */
  const languagesOf = new Map<string, Set<string>>()
  const say = (text: string, locale: Locale) =>
    languagesOf.set(text, (languagesOf.get(text) ?? new Set()).add(locale))
  for (const locale of LOCALES) {
    say(LOCALE_FACTS[locale].endonym, locale)
    for (const { title, summary } of await newestArticles(reader(), { locale, limit: 1_000 }))
      for (const text of [title, summary]) say(text, locale)
  }
  const wrong = faults(({ texts }) => {
    const unsaid = texts.find(({ text, lang, dir }) => {
      const languages = languagesOf.get(text)
      return languages && !(languages.has(lang) && isLocale(lang) && dir === directionOf(lang))
    })
    return unsaid ? `says that “${unsaid.text}” is ${unsaid.lang}, ${unsaid.dir}` : false
  })
  expect(wrong).toEqual([])
})

test('what runs from left to right stands apart in pages that run the other way', () => {
  const foreign = /^\+?\d[\d ]{6,}$|^[^\s@]+@[^\s@]+$|^https?:\S+$|^[A-Z]{2} \d{4}\/\d{3}$/
  const runs = [...pages.values()]
    .filter(({ lang }) => lang === 'ar')
    .flatMap(({ texts }) => texts.filter(({ text }) => foreign.test(text)))
  expect(runs.length).toBeGreaterThan(20)
  expect(runs.filter(({ dir }) => dir === 'rtl')).toEqual([])
})

test('no two links of a page have one name and lead to different places', () => {
  const wrong = faults(({ links }) => {
    const places = Map.groupBy(links, ({ name }) => name)
    const shared = [...places].find(([, same]) => new Set(same.map(({ href }) => href)).size > 1)
    return shared ? `has several “${shared[0]}”` : false
  })
  expect(wrong).toEqual([])
})

test('every page may be enlarged as far as a reader likes', () => {
  const viewport = 'width=device-width, initial-scale=1'
  const said = (page: ReaderPage) => page.meta.find(([name]) => name === 'viewport')?.[1]
  expect(faults((page) => said(page) !== viewport && `says ${said(page)}`)).toEqual([])
})

test('help stands at the foot of every page, in one place and order', () => {
  const wrong = faults(({ lang, foot }, address) => {
    if (new URL(address).pathname === GATEWAY || !isLocale(lang)) return false
    const front = pages.get(new URL(frontPath(lang), address).href)
    const help = [pagePath(lang, 'press'), pagePath(lang, 'accessibility'), siteMapPath(lang)]
    if (help.some((path) => !foot.includes(path))) return 'lacks some'
    return foot.join() !== front?.foot.join() && 'has another order'
  })
  expect(wrong).toEqual([])
})

test('a picture’s words say what it shows, and not the headline again', () => {
  const described = [...pages.values()].flatMap(({ images }) => images.filter(Boolean))
  expect(described.length).toBeGreaterThan(10)
  const wrong = faults(({ images, heading }) => {
    if (images.includes(undefined)) return 'has a picture without words'
    return images.includes(heading) && `repeats “${heading}”`
  })
  expect(wrong).toEqual([])
})

test('no page has a script but the named ones, or a style attribute, and each is light', () => {
  expect(faults(({ scripts, styleAttributes }) => scripts + styleAttributes > 0 && 'has')).toEqual(
    [],
  )
  const shown = answers.filter(({ type }) => type.includes('html'))
  const heavy = shown.filter(({ body }) => {
    const isList = /<article\b.*<article\b/s.test(body)
    return sentSize(body) > (isList ? 18 : 14) * 1024
  })
  expect(heavy.map(({ path }) => path)).toEqual([])
})

test('a feed of every language and category reads as Atom, each entry under its own id', async ({
  newsroom,
}) => {
  for (const locale of LOCALES) {
    const { body, type } = await fetchAnswer(newsroom, feedPath(locale))
    expect(type).toContain('application/atom+xml')
    const feed = parseAtomFeed(body)
    const entries = await newestArticles(reader(), { locale, limit: 30 })
    expect(feed.xml?.lang).toBe(locale)
    expect(feed.entries?.map(({ id }) => id)).toEqual(entries.map(({ uid }) => `urn:uuid:${uid}`))
    const [entry] = entries
    if (!entry) continue
    const named = await fetchAnswer(newsroom, categoryFeedPath(locale, entry.category.slug))
    expect(parseAtomFeed(named.body).entries?.[0]?.id).toBe(`urn:uuid:${entry.uid}`)
  }
})

test('a list has no page before the first, after the last, or under a second name', async ({
  newsroom,
}) => {
  const { length } = await newestArticles(reader(), { locale: 'en', limit: 1_000 })
  const after = String(Math.ceil(length / ON_A_PAGE) + 1)
  for (const page of ['0', '-1', '01', 'abc', after, '101', '9999', ''])
    expect((await fetchAnswer(newsroom, `/en/news?page=${page}`)).status, page).toBe(404)
  const first = await fetch(`${newsroom.origin}/en/news?page=1`, { redirect: 'manual' })
  expect([first.status, first.headers.get('location')]).toEqual([308, `${newsroom.origin}/en/news`])
})

test('every page of a list together holds every article once', async ({ newsroom }) => {
  const { length } = await newestArticles(reader(), { locale: 'en', limit: 1_000 })
  const last = Math.ceil(length / ON_A_PAGE)
  expect(last).toBeGreaterThan(1)
  const listed = Array.from({ length: last }, (_, index) => {
    const query = index === 0 ? '' : `?page=${index + 1}`
    return pages.get(`${newsroom.origin}/en/news${query}`)?.articles
  })
  const full = Array.from({ length: last - 1 }, () => ON_A_PAGE)
  expect(listed).toEqual([...full, length - full.length * ON_A_PAGE])
})

test('where nothing is, readers are told where the item is', async ({ newsroom }) => {
  const lists = await Promise.all(
    LOCALES.map((locale) => newestArticles(reader(), { locale, limit: 1_000 })),
  )
  const entry = lists.flat().find(({ alsoIn }) => !alsoIn.some(({ locale }) => locale === 'ru'))
  if (!entry) throw new Error('Every story is there in Russian')
  const lost = await fetchAnswer(newsroom, articlePath('ru', entry.slug))
  expect(lost.status).toBe(404)
  const links = takeApart(lost.body).links.map(({ href }) => href)
  for (const { locale, slug } of [entry, ...entry.alsoIn])
    expect(links).toContain(articlePath(locale, slug))
  const newest = await newestArticles(reader(), { locale: 'ru', limit: 5 })
  for (const { slug } of newest) expect(links).toContain(articlePath('ru', slug))
})
