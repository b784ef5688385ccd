import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { asc, like } from 'drizzle-orm'
import { type ImportEntry, partsOf, readImport } from '#domain/import-entries.ts'
import type { Locale } from '#domain/locales.ts'
import { mayImport } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { importListing, runImport } from './import.ts'
import { planImport } from './import-plan.ts'
import { verifyAudit } from './records.ts'
import { articles, publications } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { PROGRAM } from './staff.ts'
import { requestTranslation } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

const LISTING = readFileSync(new URL('./testing/listing.txt', import.meta.url), 'utf8')
const [PT, EN] = ['Nova rampa', 'A new ramp']

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())

const entriesOf = async (bytes: Uint8Array) => (await readImport(bytes, 'en')).entries
/** The listing in a year of its own, so that no test meets another's articles. */
const listingOf = (year: string) => entriesOf(Buffer.from(LISTING.replaceAll('2023', year)))
const only = async (year: string, ...beginnings: string[]) =>
  (await listingOf(year)).filter(({ title }) => beginnings.some((words) => title.startsWith(words)))

async function bringIn(
  entries: ImportEntry[],
  options: { join?: boolean; by?: typeof PROGRAM } = {},
) {
  const plan = await planImport(reader(), entries, 'en')
  const join = options.join === false ? [] : plan.sisters.map((pair) => pair.translation.key)
  const input = { entries, locale: 'en', publish: true, join, origin: 'listing.txt' } as const
  return write((tx) => runImport(tx, options.by ?? PROGRAM, input))
}
const shown = async (year: string) => {
  const rows = await reader().select().from(publicArticles).orderBy(asc(publicArticles.articleId))
  return rows.filter((row) => row.day.startsWith(year))
}
/** The article rows of a year, found by the key they were imported with. */
const kept = async (year: string, locale: Locale) => {
  const rows = await reader()
    .select()
    .from(articles)
    .where(like(articles.importKey, `${year}-%`))
  return rows.filter((row) => row.locale === locale)
}

test('a listing becomes published articles, its two languages of one day a single story', async () => {
  const result = await bringIn(await listingOf('1991'))
  assert.deepEqual(result, { articles: 5, stories: 4, joined: 1, published: 5, known: 0 })
  const rows = await shown('1991')
  const pair = rows.filter((row) => row.day === '1991-05-02' && row.title.includes('Porto Sereno'))
  assert.equal(new Set(pair.map((row) => row.storyId)).size, 1)
  assert.deepEqual(pair.map((row) => [row.locale, row.sourceLocale]).sort(), [
    ['en', 'en'],
    ['pt', 'en'],
  ])
  assert.ok(
    rows.every(
      (row) => row.state === 'live' && row.listedAt.toISOString().endsWith('T00:00:00.000Z'),
    ),
  )
  const reasons = await reader().select().from(publications)
  assert.ok(reasons.every((row) => row.withoutReviewReason === 'import' && !row.reviewedAt))
  const [translation] = await kept('1991', 'pt')
  assert.deepEqual(
    [translation?.unitsDone, translation?.unitsTotal, translation?.unitsStale],
    [2, 2, 0],
  )
  assert.equal((await verifyAudit(reader())).brokenAt, undefined)
})

test('running an import again changes nothing, also after an article was edited', async () => {
  await bringIn(await listingOf('1992'))
  const editor = await hire('Edna', 'author')
  const [row] = await kept('1992', 'pt')
  assert.ok(row)
  const { uid: articleUid, lockVersion } = row
  const text = { title: 'Outro título', summary: '', slug: '', body: paragraphs('Texto') }
  await write((tx) => saveArticle(tx, editor, { articleUid, lockVersion, ...text }))
  const before = await shown('1992')
  const again = await bringIn(await listingOf('1992'))
  assert.deepEqual(again, { articles: 0, stories: 0, joined: 0, published: 0, known: 5 })
  assert.deepEqual(await shown('1992'), before)
})

test('sisters nobody confirmed stay apart', async () => {
  assert.equal((await bringIn(await listingOf('1993'), { join: false })).stories, 5)
  assert.equal(new Set((await shown('1993')).map((row) => row.storyId)).size, 5)
})

test('a sister imported later joins the story that is there, whose source stays', async () => {
  await bringIn(await only('1994', PT))
  const counts = { articles: 1, stories: 0, joined: 1, published: 1, known: 0 }
  assert.deepEqual(await bringIn(await only('1994', EN)), counts)
  assert.deepEqual(
    (await shown('1994')).map((row) => row.sourceLocale),
    ['pt', 'pt'],
  )
})

test('a sister takes the place of a translation that was only asked for', async () => {
  await bringIn(await only('1995', EN))
  const chief = await hire('Chiara', 'desk_admin')
  const [first] = await kept('1995', 'en')
  const { story } = await needArticle(reader(), first?.uid ?? '')
  const { articleUid } = await write((tx) =>
    requestTranslation(tx, chief, { storyUid: story.uid, locale: 'pt' }),
  )
  assert.equal((await bringIn(await only('1995', PT))).joined, 1)
  assert.equal((await needArticle(reader(), articleUid)).article.publicState, 'live')
})

test('a language the story has already makes no second article of it', async () => {
  await bringIn(await only('1996', PT, EN))
  const [entry] = await only('1996', EN)
  assert.ok(entry)
  const other = { ...entry, title: 'Another ramp', key: 'another' }
  const { sisters, unclear } = await planImport(reader(), [other], 'en')
  assert.deepEqual([sisters, unclear], [[], []])
})

test('an import that fails in the middle leaves nothing', async () => {
  const chief = await hire('Pia', 'desk_admin', 'publisher:en')
  await assert.rejects(bringIn(await listingOf('1997'), { by: chief }), { code: 'not_allowed' })
  assert.deepEqual(await kept('1997', 'en'), [])
})

test('who may not import into every language of a listing imports none of it', async () => {
  const writer = await hire('Wren', 'author:en', 'publisher:en', 'author:pt')
  const listing = await listingOf('1999')
  assert.deepEqual(
    listing.map((entry) => mayImport(writer, entry.locale)),
    listing.map((entry) => entry.locale === 'en'),
  )
  await assert.rejects(bringIn(listing, { by: writer }), { code: 'not_allowed' })
  const english = listing.filter((entry) => entry.locale === 'en')
  assert.equal((await bringIn(english, { by: writer })).articles, 4)
})

test('a long import goes in parts, oldest first, and never parts the entries of a day', async () => {
  const [entry] = await only('2000', EN)
  assert.ok(entry)
  const days = ['05', '04', '04', '03', '03', '03', '02', '01']
  const entries = days.map((day, line) => ({ ...entry, line, day: `2000-01-${day}` }))
  const parts = partsOf(entries, 3)
  assert.deepEqual(
    parts.map((part) => part.map(({ line }) => line)),
    [
      [6, 7],
      [3, 4, 5],
      [0, 1, 2],
    ],
  )
  const input = { locale: 'en', publish: false, join: [], origin: 'long.txt' } as const
  const listing = await listingOf('2001')
  const result = await importListing(PROGRAM, { ...input, entries: listing }, 2)
  assert.deepEqual([result.articles, result.stories, result.known], [5, 5, 0])
  const again = await importListing(PROGRAM, { ...input, entries: listing }, 2)
  assert.deepEqual([again.articles, again.known], [0, 5])
})

test('within a day, what stood higher on the page counts as newer', async () => {
  const [first, second] = await only('1998', EN, 'Notes')
  assert.ok(first && second)
  await bringIn([first, second])
  const titles = (await shown('1998')).map((row) => row.title)
  assert.deepEqual(titles, [second.title, first.title])
})

const real = new URL('../../shared/seeds/newsroom-listing.txt', import.meta.url)
test('the real listing gives 15 articles in 14 stories', { skip: !existsSync(real) }, async () => {
  const result = await bringIn(await entriesOf(readFileSync(real)))
  assert.deepEqual(result, { articles: 15, stories: 14, joined: 1, published: 15, known: 0 })
  const rows = [...(await shown('2016')), ...(await shown('2017'))]
  assert.equal(new Set(rows.map((row) => row.categoryId)).size, 4)
  assert.equal(rows.filter((row) => row.locale === 'pt').length, 1)
})
