import { reader, write } from '#db/client.ts'
import { bumpEdition } from '#db/edition.ts'
import { type ListFilter, listArticles, newestArticles, PAGE_SIZE } from '#db/public.ts'
import { showStories } from '#db/testing/published.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { subjectKey } from '#domain/details.ts'
import type { Document } from '#domain/document.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { newsPath, subjectPath } from '#domain/paths.ts'
import { ask, median, say } from './measure.ts'
import type { House } from './readers.ts'

const STORIES = 10_000
const LANGUAGES = LOCALES.slice(0, 6)
const BATCH = 500
const TIMES = 20
const LAST = 100
/** How much slower than its first page the hundredth page of a list may be. */
const MOST_OVER_FIRST = 2
const COUNTRY = 'PT'
const DAY_MS = 24 * 60 * 60 * 1000

/** The first and the hundredth page of lists over ten thousand stories, from the database and over HTTP. */
export async function benchLists(house: House): Promise<void> {
  say('stories on the lists', `${STORIES} × ${LANGUAGES.length}`)
  const lists: [
    name: string,
    filter: ListFilter,
    pathOf: (locale: Locale, page: number) => string,
  ][] = [
    ['all news', {}, newsPath],
    [
      'a country',
      { subject: subjectKey('country', COUNTRY) },
      (locale, page) => subjectPath('country', locale, COUNTRY.toLowerCase(), page),
    ],
  ]
  for (const [name, filter, pathOf] of lists) {
    await compare(`${name}, from the database`, async (page) => {
      const begun = performance.now()
      const { entries } = await listArticles(reader(), { locale: 'en', ...filter, page })
      if (entries.length !== PAGE_SIZE) throw new Error(`Page ${page} has ${entries.length}`)
      return performance.now() - begun
    })
    await compare(`${name}, rendered`, async (page) => {
      // What was kept is no longer valid: the page is rendered.
      await write(bumpEdition)
      const { status, milliseconds } = await ask(house.origin + pathOf('en', page))
      if (status !== 200) throw new Error(`Page ${page} answered ${status}`)
      return milliseconds
    })
  }
}

/** In turn, so that a busy moment of the machine meets both. */
async function compare(what: string, run: (page: number) => Promise<number>): Promise<void> {
  const first: number[] = []
  const last: number[] = []
  for (let time = 0; time <= TIMES; time += 1) {
    const taken = [await run(1), await run(LAST)] as const
    if (time === 0) continue
    first.push(taken[0])
    last.push(taken[1])
  }
  const [one, hundred] = [median(first), median(last)]
  say(`${what}, page 1`, `${one.toFixed(2)} ms`)
  say(`${what}, page ${LAST}`, `${hundred.toFixed(2)} ms`, {
    text: `at most ${MOST_OVER_FIRST} × page 1`,
    isReached: hundred <= MOST_OVER_FIRST * one,
  })
}

const body: Document = {
  type: 'doc',
  content: Array.from({ length: 12 }, (_, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index}` },
    content: [{ type: 'text', text: 'A ferry crosses the river at dawn. '.repeat(10) }],
  })),
}

/**
 * Close the database afterwards: so much that was just written is read from its log, slowly.
 * @returns the path word of one of the articles.
 */
export async function fillLists(): Promise<string> {
  for (let first = 0; first < STORIES; first += BATCH) {
    const told = Array.from({ length: BATCH }, (_, index) => {
      const number = first + index
      return {
        locales: LANGUAGES,
        category: CATEGORIES[number % CATEGORIES.length] ?? 'project-news',
        day: new Date(Date.UTC(2015, 0, 1) + Math.floor(number / 3) * DAY_MS)
          .toISOString()
          .slice(0, 10),
        details: { countries: number % 2 === 0 ? [COUNTRY, 'GH'] : ['GH'] },
        body,
      }
    })
    await write((tx) => showStories(tx, told))
  }
  const [newest] = await newestArticles(reader(), {
    locale: 'en',
    category: 'project-news',
    limit: 1,
  })
  return newest?.slug ?? ''
}
