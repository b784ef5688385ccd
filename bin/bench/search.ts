import { v7 as uuid } from 'uuid'
import { openNewsroom } from '#bin/newsroom.ts'
import { reader, type Tx, write } from '#db/client.ts'
import { openDataDir } from '#db/data-dir.ts'
import { searchArticles } from '#db/public.ts'
import { articles } from '#db/schema/articles.ts'
import { publicArticles } from '#db/schema/public.ts'
import { categories, stories } from '#db/schema/stories.ts'
import { indexForReaders } from '#db/search/published.ts'
import type { Document } from '#domain/document.ts'
import { searchPath } from '#domain/paths.ts'
import { ask, median, processorSeconds, say } from './measure.ts'

const ARTICLES = 100_000
const YEARS = 20
const WORDS = 120
const LEXICON = 20_000
const BATCH = 500
const TIMES = 30
const WARMING = 60
const MOST_MS = 50

/** Of every article the commonest word; every other the rarer the higher its number. */
const COMMONEST = 'river'
const QUERIES: [what: string, query: string][] = [
  ['the commonest word', COMMONEST],
  ['a common word', wordAt(30)],
  ['an ordinary word', wordAt(2_000)],
  ['two words', `${wordAt(40)} ${wordAt(200)}`],
  ['a phrase', `"${COMMONEST} ${wordAt(5)}"`],
  ['a beginning', wordAt(300).slice(0, 3)],
  ['a slip', `${wordAt(2_000)}q`],
]

/** The readers' search over a hundred thousand articles, asked of the database and over HTTP. */
export async function benchSearch(): Promise<void> {
  const newsroom = await openNewsroom({ sample: false })
  const engine = await openDataDir({ DATA_DIR: newsroom.dataDir })
  try {
    for (let first = 1; first <= ARTICLES; first += BATCH) await write((tx) => fill(tx, first))
    say('articles in the search', String(ARTICLES))
    // Readers don't meet a server that has just started.
    for (let time = 0; time < WARMING; time += 1)
      await ask(newsroom.origin + searchPath('en', { q: wordAt(100 + time) }))
    for (const [what, query] of QUERIES) await measure(newsroom, what, query)
  } finally {
    await engine.close()
    await newsroom.close()
  }
}

async function measure(
  { origin, pid }: { origin: string; pid(): number },
  what: string,
  query: string,
): Promise<void> {
  const wanted = { locale: 'en', query, filters: {}, sort: 'relevance', page: 1 } as const
  const { total, isMore } = await searchArticles(reader(), wanted)
  const inside = await times(async () => {
    const begun = performance.now()
    await searchArticles(reader(), wanted)
    return performance.now() - begun
  })
  const found = `${isMore ? 'over ' : ''}${total} found`
  sayTimes(`search, ${what} (${found}), from the database`, median(inside))
  const before = processorSeconds(pid())
  const outside = await times(async () => {
    const { status, milliseconds } = await ask(origin + searchPath('en', { q: query }))
    if (status !== 200) throw new Error(`The search answered ${status}`)
    return milliseconds
  })
  sayTimes(`search, ${what}, over HTTP`, median(outside))
  const own = ((processorSeconds(pid()) - before) * 1000) / (TIMES + 1)
  if (own > 0) say(`search, ${what}, the server’s processor time`, `${own.toFixed(1)} ms`)
}

async function times(run: () => Promise<number>): Promise<number[]> {
  await run()
  const found: number[] = []
  for (let time = 0; time < TIMES; time += 1) found.push(await run())
  return found
}

const sayTimes = (what: string, middle: number) =>
  say(what, `${middle.toFixed(1)} ms`, {
    text: `within ${MOST_MS} ms`,
    isReached: middle <= MOST_MS,
  })

/** Rows as publishing would write them, without the history that no reader sees. */
async function fill(tx: Tx, first: number): Promise<void> {
  const kinds = await tx.select({ id: categories.id }).from(categories)
  const ids = Array.from({ length: BATCH }, (_, index) => first + index)
  const now = new Date()
  const row = (id: number) =>
    ({ uid: uuid(), storyId: id, locale: 'en', title: titleOf(id) }) as const
  await tx.insert(stories).values(
    ids.map((id) => ({
      id,
      uid: uuid(),
      sourceLocale: 'en' as const,
      createdAt: now,
      updatedAt: now,
    })),
  )
  await tx.insert(articles).values(
    ids.map((id) => ({
      id,
      ...row(id),
      workState: 'none' as const,
      publicState: 'live' as const,
      liveRevisionId: id,
      createdAt: now,
      updatedAt: now,
    })),
  )
  await tx.insert(publicArticles).values(
    ids.map((id) => {
      const at = new Date(Date.UTC(2007, 0, 1) + (id / ARTICLES) * YEARS * 365.25 * 86_400_000)
      return {
        articleId: id,
        ...row(id),
        sourceLocale: 'en' as const,
        state: 'live' as const,
        slug: `article-${id}`,
        summary: textOf(12),
        body: bodyOf(textOf(WORDS)),
        categoryId: kinds[id % kinds.length]?.id ?? 0,
        day: at.toISOString().slice(0, 10),
        listedAt: at,
        firstPublishedAt: at,
        updatedAt: at,
      }
    }),
  )
  await indexForReaders(tx, ids)
}

const titleOf = (id: number) => `${textOf(4)} ${id}`
const textOf = (length: number) =>
  [COMMONEST, ...Array.from({ length: length - 1 }, anyWord)].join(' ')

/** As in a language: the hundredth word is a hundredth as frequent as the first (Zipf). */
const anyWord = () => wordAt(Math.floor(LEXICON ** random()))

let seed = 1
/** The same newsroom every time. */
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

/** A word that can be spoken, another for each number. */
function wordAt(number: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu']
  return [...String(number + 1_000)].map((digit) => syllables[Number(digit)]).join('')
}

const bodyOf = (text: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] }],
})
