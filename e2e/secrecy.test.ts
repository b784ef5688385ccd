import type { Engine } from '#db/client.ts'
import { openBackstage, placeStory, type Standing } from './backstage.ts'
import { crawl, fetchAnswer } from './crawl.ts'
import { expect, test } from './fixtures.ts'

/** Whoever looks everywhere takes a while. */
test.describe.configure({ timeout: 300_000 })

let backstage: Engine

test.beforeAll(async ({ newsroom }) => {
  backstage = await openBackstage(newsroom)
})
test.afterAll(() => backstage.close())

const place = (standing: Standing, word: string) =>
  placeStory(standing, {
    title: `Title ${word}`,
    summary: `Summary ${word}`,
    words: `Words ${word}`,
  })

test('the words of a hidden text are on no public address', async ({ newsroom }) => {
  test.setTimeout(300_000)
  const hidden: Standing[] = [
    'draft',
    'in_review',
    'changes_requested',
    'approved',
    'discarded',
    'edited',
    'gone',
  ]
  const status: Partial<Record<Standing, number>> = { edited: 200, gone: 410 }
  const placed = await Promise.all(
    hidden.map(async (standing, number) => {
      const word = `zephyrquoll${number}`
      return { standing, word, ...(await place(standing, word)) }
    }),
  )
  const shown = await place('live', 'zephyrshown')
  const addresses = placed.map(({ slug }) => `/en/news/${slug}`)
  const answers = await crawl(newsroom, [...addresses, `/en/news/${shown.slug}`])
  expect(answers.some(({ body }) => body.includes('zephyrshown'))).toBe(true)
  const leaks = answers.filter(({ body }) => body.includes('zephyrquoll')).map(({ path }) => path)
  expect(leaks).toEqual([])
  for (const { standing, slug } of placed) {
    const answer = await fetchAnswer(newsroom, `/en/news/${slug}`)
    expect(answer.status, standing).toBe(status[standing] ?? 404)
  }
})

test('a withdrawn article answers 200 with its notice and is on no list, feed or map', async ({
  newsroom,
}) => {
  const { slug } = await place('withdrawn', 'zephyrwithdrawn')
  const address = `/en/news/${slug}`
  const own = await fetchAnswer(newsroom, address)
  expect(own.status).toBe(200)
  expect(own.body).toContain('For the record')
  expect(own.body).toMatch(/<meta name="robots" content="[^"]*noindex/)
  expect(own.body).not.toContain('hreflang="x-default"')
  const others = (await crawl(newsroom)).filter(({ path }) => path !== address)
  expect(others.filter(({ body }) => body.includes('zephyrwithdrawn'))).toEqual([])
  expect(others.filter(({ body }) => body.includes(slug))).toEqual([])
})

test('what is published is there at the very next request', async ({ newsroom }) => {
  await fetchAnswer(newsroom, '/en/news')
  for (let round = 0; round < 5; round += 1) {
    const word = `zephyrnext${round}`
    await place('live', word)
    expect((await fetchAnswer(newsroom, '/en/news')).body).toContain(word)
  }
})

test('every public address answers well, and every link on one leads somewhere', async ({
  newsroom,
}) => {
  const answers = await crawl(newsroom)
  expect(answers.length).toBeGreaterThan(150)
  const isRight = (path: string, status: number) =>
    [200, 308, 410].includes(status) || (status === 302 && path.startsWith('/n/'))
  const broken = answers.filter(({ path, status }) => !isRight(path, status))
  expect(broken.map(({ path, status }) => `${status} ${path}`)).toEqual([])
})
