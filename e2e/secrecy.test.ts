import type { Engine } from '#db/client.ts'
import { correctionsPath } from '#domain/pages.ts'
import { openBackstage, placeStory, type Standing } from './backstage.ts'
import { type Answer, crawl, fetchAnswer } from './crawl.ts'
import { expect, test } from './fixtures.ts'

/** Where a text stands that nobody outside may read. */
const HIDDEN: Standing[] = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'discarded',
  'edited',
  'gone',
]
const STATUS: Partial<Record<Standing, number>> = { edited: 200, gone: 410 }

let backstage: Engine
/** The hidden texts, each with a word that stands nowhere else. */
let placed: { standing: Standing; slug: string }[]
let withdrawn: { slug: string }
/** Every public address, once all of them stand. */
let answers: Answer[]

const addressOf = ({ slug }: { slug: string }) => `/en/news/${slug}`
const place = (standing: Standing, word: string) =>
  placeStory(standing, {
    title: `Title ${word}`,
    summary: `Summary ${word}`,
    words: `Words ${word}`,
  })

test.beforeAll(async ({ newsroom }) => {
  test.setTimeout(300_000)
  backstage = await openBackstage(newsroom)
  placed = await Promise.all(
    HIDDEN.map(async (standing, number) => ({
      standing,
      ...(await place(standing, `zephyrquoll${number}`)),
    })),
  )
  withdrawn = await place('withdrawn', 'zephyrwithdrawn')
  const shown = await place('live', 'zephyrshown')
  answers = await crawl(newsroom, [...placed, shown].map(addressOf))
})
test.afterAll(() => backstage.close())

test('the words of a hidden text are on no public address', () => {
  expect(answers.some(({ body }) => body.includes('zephyrshown'))).toBe(true)
  const leaks = answers.filter(({ body }) => body.includes('zephyrquoll')).map(({ path }) => path)
  expect(leaks).toEqual([])
  for (const text of placed) {
    const answer = answers.find(({ path }) => path === addressOf(text))
    expect(answer?.status, text.standing).toBe(STATUS[text.standing] ?? 404)
  }
})

test('a withdrawn article answers 200 with its notice and is told of, but on no list, feed or map', async ({
  newsroom,
}) => {
  const own = await fetchAnswer(newsroom, addressOf(withdrawn))
  expect(own.status).toBe(200)
  expect(own.body).toContain('For the record')
  expect(own.body).toMatch(/<meta name="robots" content="[^"]*noindex/)
  expect(own.body).not.toContain('hreflang="x-default"')
  // Its own page, in every form of it, and the page that tells of corrections and withdrawals.
  const isTold = (path: string) =>
    path === correctionsPath('en') || path.startsWith(addressOf(withdrawn)) || /^\/n\//.test(path)
  const named = answers.filter(
    ({ body }) => body.includes('zephyrwithdrawn') || body.includes(withdrawn.slug),
  )
  expect(named.map(({ path }) => path).filter((path) => !isTold(path))).toEqual([])
  expect(named.map(({ path }) => path)).toContain(correctionsPath('en'))
})

test('what is published is there at the very next request', async ({ newsroom }) => {
  await fetchAnswer(newsroom, '/en/news')
  for (let round = 0; round < 5; round += 1) {
    const word = `zephyrnext${round}`
    await place('live', word)
    expect((await fetchAnswer(newsroom, '/en/news')).body).toContain(word)
  }
})

test('every public address answers well, and every link on one leads somewhere', () => {
  const hidden = new Set(placed.map(addressOf))
  const linked = answers.filter(({ path }) => !hidden.has(path))
  expect(linked.length).toBeGreaterThan(150)
  const isRight = (path: string, status: number) =>
    [200, 308, 410].includes(status) || (status === 302 && path.startsWith('/n/'))
  const broken = linked.filter(({ path, status }) => !isRight(path, status))
  expect(broken.map(({ path, status }) => `${status} ${path}`)).toEqual([])
})
