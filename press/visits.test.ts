import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import type { Visit } from '#db/visits.ts'
import { openVisits } from './visits.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const CRAWLER = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

function open(keep?: (visits: Visit[]) => Promise<void>) {
  const kept: Visit[] = []
  const visits = openVisits({
    articleAt: (path) => {
      const slug = /^\/en\/news\/(.+)$/.exec(path)?.[1]
      return slug === undefined ? undefined : { locale: 'en', slug }
    },
    keep:
      keep ??
      (async (counted) => {
        kept.push(...counted)
      }),
  })
  return { visits, kept }
}

test('readers and programs are counted apart, and nothing of them is kept', async () => {
  const { visits, kept } = open()
  for (const agent of [BROWSER, CRAWLER, BROWSER, undefined, 'curl/8.5.0'])
    visits.count('/en/news/a', { 'user-agent': agent })
  await visits.close()
  assert.deepEqual(kept, [{ locale: 'en', slug: 'a', reader: 2, ahead: 0, bot: 3 }])
})

test('what a browser fetches before a click counts apart, also when it is drawn ahead', async () => {
  const { visits, kept } = open()
  for (const purpose of ['prefetch', 'prefetch;prerender', undefined])
    visits.count('/en/news/a', { 'user-agent': BROWSER, 'sec-purpose': purpose })
  visits.count('/en/news/a', { 'user-agent': CRAWLER, 'sec-purpose': 'prefetch' })
  await visits.close()
  assert.deepEqual(kept, [{ locale: 'en', slug: 'a', reader: 1, ahead: 2, bot: 1 }])
})

test('only articles are counted', async () => {
  const { visits, kept } = open()
  for (const path of ['/', '/en', '/en/news', '/en/feed.xml'])
    visits.count(path, { 'user-agent': BROWSER })
  await visits.close()
  assert.deepEqual(kept, [])
})

test('what could not be kept is kept with what comes next', async () => {
  mock.method(console, 'error', () => undefined)
  const kept: Visit[] = []
  let isBroken = true
  const { visits } = open(async (counted) => {
    if (isBroken) throw new Error('The disk is full')
    kept.push(...counted)
  })
  visits.count('/en/news/a', { 'user-agent': BROWSER })
  await visits.flush()
  isBroken = false
  visits.count('/en/news/a', { 'user-agent': CRAWLER })
  await visits.close()
  assert.deepEqual(kept, [{ locale: 'en', slug: 'a', reader: 1, ahead: 0, bot: 1 }])
})

test('a flood of addresses does not fill the memory', async () => {
  const { visits, kept } = open()
  for (let index = 0; index < 30_000; index += 1)
    visits.count(`/en/news/${index}`, { 'user-agent': BROWSER })
  await visits.close()
  assert.equal(kept.length, 20_000)
})
