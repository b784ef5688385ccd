import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import fc from 'fast-check'
import { CATEGORIES } from '#domain/categories.ts'
import { subjectKey } from '#domain/details.ts'
import { LAST_PAGE } from '#domain/list-pages.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { readPeriod } from '#domain/sections.ts'
import { retireAuthority, saveAuthority } from './authority-changes.ts'
import { write } from './client.ts'
import { pinStory } from './pins.ts'
import {
  archiveMonths,
  archiveYears,
  currentSubjects,
  type Entry,
  findSubject,
  type ListFilter,
  listArticles,
  listedLocales,
  listedSubjects,
  newestElsewhere,
  PAGE_SIZE,
  reader,
  subjectTotals,
  topOfFront,
} from './public.ts'
import { articles } from './schema/articles.ts'
import { frontPins, publicArticles, publicSubjects } from './schema/public.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'
import { type PublishedStory, showStories } from './testing/published.ts'
import { refuses } from './testing/refusals.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Chief', 'publisher')
})
after(() => newsroom.close())
afterEach(clear)

const now = new Date('2026-06-01T00:00:00Z')
const show = (...told: PublishedStory[]) => write((tx) => showStories(tx, told))
async function clear() {
  await write(async (tx) => {
    for (const table of [frontPins, publicSubjects, publicArticles, articles])
      await tx.delete(table)
  })
}

/** Every entry of a list, page after page. */
async function whole(locale: Locale, filter: ListFilter = {}): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let page = 1; ; page += 1) {
    const list = await listArticles(reader(), { locale, ...filter, page, now })
    entries.push(...list.entries)
    if (page >= list.pages) {
      assert.equal(entries.length, list.total)
      return entries
    }
  }
}
const storyIds = (entries: readonly Entry[]) => entries.map(({ storyId }) => storyId)
const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)

const COUNTRIES = ['PT', 'GH']
const day = fc
  .tuple(
    fc.integer({ min: 2024, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const told: fc.Arbitrary<PublishedStory> = fc.record({
  locales: fc.subarray(['en', 'pt'] as Locale[], { minLength: 1 }),
  category: fc.constantFrom(...CATEGORIES),
  day,
  state: fc.constantFrom('live' as const, 'live' as const, 'withdrawn' as const, 'gone' as const),
  embargoUntil: fc.constantFrom(null, null, new Date(now.getTime() + 1), now),
  details: fc.record({ countries: fc.subarray(COUNTRIES) }),
})

test('the pages of a list, the archive’s months and the categories each hold every article once', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(told, { minLength: 25, maxLength: 70 }), async (newsroomOf) => {
        await show(...newsroomOf)
        for (const locale of ['en', 'pt'] as const) {
          const all = await whole(locale)
          const days = all.map((entry) => entry.day)
          assert.deepEqual(days, days.toSorted().reverse())
          const ids = sorted(storyIds(all))
          assert.equal(new Set(ids).size, ids.length)
          const listed = newsroomOf.filter(
            ({ locales, state, embargoUntil }) =>
              locales.includes(locale) && state === 'live' && (embargoUntil ?? now) <= now,
          )
          assert.equal(ids.length, listed.length)

          const byCategory: number[] = []
          for (const category of CATEGORIES)
            byCategory.push(...storyIds(await whole(locale, { category })))
          assert.deepEqual(sorted(byCategory), ids)

          const byMonth: number[] = []
          for (const { month, total } of await archiveMonths(reader(), { locale, now })) {
            const period = readPeriod(month.slice(0, 4), month.slice(5))
            const entries = await whole(locale, { period })
            assert.equal(entries.length, total)
            byMonth.push(...storyIds(entries))
          }
          assert.deepEqual(sorted(byMonth), ids)

          for (const code of COUNTRIES) {
            const entries = await whole(locale, { subject: subjectKey('country', code) })
            const wanted = listed.filter(({ details }) => details?.countries?.includes(code))
            assert.equal(new Set(storyIds(entries)).size, wanted.length)
            assert.equal(entries.length, wanted.length)
            const [counted] = (
              await listedSubjects(reader(), { kind: 'country', locale, now })
            ).filter(({ slug }) => slug === code.toLowerCase())
            assert.equal(counted?.total ?? 0, wanted.length)
          }
        }
      })
      .afterEach(clear),
    { numRuns: 6 },
  )
})

test('a year holds its months and nothing of the years beside it', async () => {
  for (const each of ['2016-12-31', '2017-01-01', '2017-12-31', '2018-01-01'])
    await show({ locales: ['en'], category: 'project-news', day: each })
  const days = (await whole('en', { period: { year: '2017' } })).map((entry) => entry.day)
  assert.deepEqual(days, ['2017-12-31', '2017-01-01'])
  const months = await archiveMonths(reader(), { locale: 'en', year: '2017', now })
  assert.deepEqual(
    months.map(({ month, total }) => [month, total]),
    [
      ['2017-12', 1],
      ['2017-01', 1],
    ],
  )
})

const topic = (texts: Partial<Record<Locale, { name: string; description?: string }>>) =>
  write((tx) => saveAuthority(tx, chief, { kind: 'topic', texts }))

test('a subject is listed in each language that has anything on it, by name, and stays when retired', async () => {
  const zebra = await topic({ en: { name: 'Zebra', description: 'Stripes' }, pt: { name: 'Anta' } })
  const boats = await topic({ en: { name: 'Boats' } })
  await topic({ en: { name: 'Unused' } })
  const about = { category: 'project-news', day: '2026-01-01' } as const
  await show({ ...about, locales: ['en', 'pt'], details: { topics: [zebra.uid, boats.uid] } })
  await show({ ...about, locales: ['en'], details: { topics: [zebra.uid] } })
  await write((tx) => retireAuthority(tx, chief, { uid: zebra.uid, lockVersion: 0 }))
  const named = async (locale: Locale) =>
    (await listedSubjects(reader(), { kind: 'topic', locale, now })).map(
      ({ name, locale, total }) => `${name} (${locale}) ${total}`,
    )
  assert.deepEqual(await named('en'), ['Boats (en) 1', 'Zebra (en) 2'])
  assert.deepEqual(await named('pt'), ['Anta (pt) 1', 'Boats (en) 1'])
  assert.deepEqual(await named('de'), [])
  assert.deepEqual(
    (await subjectTotals(reader(), { kind: 'topic', now }))
      .map(({ slug, locale, total }) => `${slug} ${locale} ${total}`)
      .sort(),
    ['boats en 1', 'boats pt 1', 'zebra en 2', 'zebra pt 1'],
  )
  const subject = subjectKey('topic', zebra.uid)
  assert.deepEqual(await listedLocales(reader(), { subject, now }), ['en', 'pt'])
  assert.deepEqual(await listedLocales(reader(), { subject, now, atLeast: 2 }), ['en'])
})

test('a subject is found by its path word under its own kind alone', async () => {
  const { uid } = await topic({ en: { name: 'Night crossings', description: 'In the dark' } })
  const find = (kind: 'topic' | 'person' | 'country', slug: string, locale: Locale = 'en') =>
    findSubject(reader(), { kind, slug, locale })
  const found = await find('topic', 'night-crossings', 'ar')
  assert.deepEqual(
    [found?.key, found?.name, found?.locale, found?.about],
    [subjectKey('topic', uid), 'Night crossings', 'en', 'In the dark'],
  )
  assert.equal(await find('person', 'night-crossings'), undefined)
  assert.equal((await find('country', 'pt', 'de'))?.name, 'Portugal')
  assert.equal((await find('country', 'ci', 'fr'))?.name, 'Côte d’Ivoire')
  for (const slug of ['PT', 'xx', 'portugal', '', 'p%'])
    assert.equal(await find('country', slug), undefined)
})

test('a path word that was given up leads to the present one, and is nobody else’s', async () => {
  const { uid } = await topic({ en: { name: 'Ferry fares' } })
  const rename = (lockVersion: number, slug: string) =>
    write((tx) =>
      saveAuthority(tx, chief, {
        ...{ uid, lockVersion, slug, kind: 'topic' },
        texts: { en: { name: 'Ferry fares' } },
      }),
    )
  const leadsTo = async (slug: string, kind: 'topic' | 'project' = 'topic') =>
    (await findSubject(reader(), { kind, slug, locale: 'en' }))?.slug
  await rename(0, 'fares')
  await rename(1, 'prices')
  for (const slug of ['ferry-fares', 'fares', 'prices']) assert.equal(await leadsTo(slug), 'prices')
  assert.equal(await leadsTo('fares', 'project'), undefined)
  const other = await topic({ en: { name: 'Ferry fares' } })
  assert.equal(await leadsTo('ferry-fares-2'), 'ferry-fares-2')
  const taken = { ...other, lockVersion: 0, slug: 'fares', kind: 'topic' } as const
  await assert.rejects(
    write((tx) => saveAuthority(tx, chief, { ...taken, texts: { en: { name: 'Fares' } } })),
    refuses('slug_taken', 'slug'),
  )
  await rename(2, 'fares')
  for (const slug of ['ferry-fares', 'fares', 'prices']) assert.equal(await leadsTo(slug), 'fares')
})

test('the ways on from all news are what it names most, and the years that hold any', async () => {
  const about = { category: 'project-news', locales: ['en'] } as const
  await show({ ...about, day: '2026-01-01', details: { countries: ['PT', 'GH'] } })
  await show({ ...about, day: '2024-05-01', details: { countries: ['PT', 'AT'] } })
  await show({ ...about, day: '2021-12-31', details: { countries: ['AT', 'PT'] } })
  await show({ ...about, day: '2020-12-31', state: 'gone', details: { countries: ['GH'] } })
  const { country, topic } = await currentSubjects(reader(), { locale: 'en', most: 2, now })
  assert.deepEqual(
    country.map(({ name }) => name),
    ['Austria', 'Portugal'],
  )
  assert.deepEqual(topic, [])
  const years = (most: number) => archiveYears(reader(), { locale: 'en', most, now })
  assert.deepEqual(await years(12), ['2026', '2024', '2021'])
  assert.deepEqual(await years(2), ['2026', '2024'])
  assert.deepEqual(await archiveYears(reader(), { locale: 'ru', most: 12, now }), [])
})

test('what a list lacks in a language is offered in another, and nothing off the list', async () => {
  const about = { category: 'project-news', day: '2026-01-01' } as const
  await show({ ...about, locales: ['fr'], details: { countries: ['PT'] } })
  await show({ ...about, locales: ['fr'], details: { countries: ['GH'] } })
  await show({ ...about, locales: ['fr', 'en'], details: { countries: ['PT'] } })
  const subject = subjectKey('country', 'PT')
  const elsewhere = await newestElsewhere(reader(), { locale: 'en', subject, limit: 9, now })
  assert.deepEqual(
    elsewhere.map(({ locale, alsoIn }) => [locale, alsoIn.length]),
    [['fr', 0]],
  )
})

test('the front page’s top is what an editor holds there, filled up by the newest, none twice', async () => {
  const stories: string[] = []
  for (let number = 1; number <= 6; number += 1) {
    const locales: Locale[] = number === 2 ? ['pt'] : ['en', 'pt']
    const [storyUid = ''] = await show({
      locales,
      category: 'project-news',
      day: `2026-01-0${number}`,
    })
    stories.push(storyUid)
  }
  const top = async (locale: Locale, at = now) =>
    (await topOfFront(reader(), { locale, limit: 4, now: at })).map((entry) => entry.day.slice(-1))
  const pin = (number: number, place: 'lead' | 'beside', until?: Date) =>
    write((tx) =>
      pinStory(tx, chief, {
        storyUid: stories[number - 1] ?? '',
        locale: 'en',
        place,
        ...(until ? { until } : {}),
        at: now,
      }),
    )
  assert.deepEqual(await top('en'), ['6', '5', '4', '3'])
  await pin(1, 'beside')
  assert.deepEqual(await top('en'), ['6', '1', '5', '4'])
  await pin(2, 'lead')
  assert.deepEqual(await top('en'), ['6', '1', '5', '4'])
  const end = new Date(now.getTime() + 60_000)
  await pin(5, 'lead', end)
  assert.deepEqual(await top('en'), ['5', '1', '6', '4'])
  assert.deepEqual(await top('en', end), ['6', '1', '5', '4'])
  assert.deepEqual(await top('pt'), ['6', '5', '4', '3'])
})

test('a list is numbered a hundred pages deep, and says that it goes on', async () => {
  const story = { locales: ['zh'], category: 'project-news', day: '2026-01-01' } as const
  const reach = LAST_PAGE * PAGE_SIZE
  const last = { locale: 'zh', page: LAST_PAGE, now } as const
  await show(...Array<PublishedStory>(reach).fill(story))
  const { pages, total, isCut, entries } = await listArticles(reader(), last)
  assert.deepEqual([pages, total, isCut, entries.length], [LAST_PAGE, reach, false, PAGE_SIZE])
  await show(story)
  const longer = await listArticles(reader(), last)
  assert.deepEqual([longer.pages, longer.total, longer.isCut], [LAST_PAGE, reach, true])
})
