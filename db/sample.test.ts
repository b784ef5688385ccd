import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AUTHORITY_KINDS } from '#domain/authorities.ts'
import { loadRecognizer } from '#domain/language.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { slugFromTitle } from '#domain/slugs.ts'
import { hasAdministrator } from './administrators.ts'
import { listAssets } from './assets.ts'
import { listAuthorities } from './authorities.ts'
import { reader, write } from './client.ts'
import { findAttachments, findImages } from './public/images.ts'
import { readArticle, topOfFront } from './public.ts'
import { verifyAudit } from './records.ts'
import { loadSample } from './sample.ts'
import { readSampleMedia, readSampleStories } from './sample-files.ts'
import { articles, publications } from './schema/articles.ts'
import { frontPins, publicArticles, publicUpdates } from './schema/public.ts'
import { events } from './schema/records.ts'
import { staff } from './schema/staff.ts'
import { readSettings } from './settings.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { translationOf } from './translation.ts'
import { verifyNewsroom } from './verify.ts'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
  assert.equal(await write(loadSample), true)
})
after(() => newsroom.close())

const texts = readSampleStories().flatMap((story) => Object.values(story.articles))
const meant = (...states: string[]) => texts.filter(({ state }) => states.includes(state)).length
/** How many articles stand so in one of the two states. */
const standing = async (column: 'workState' | 'publicState', state: string) => {
  const rows = await reader().select().from(articles)
  return rows.filter((row) => row[column] === state).length
}

test('the sample has three years of stories in all eight languages, with gaps', async () => {
  const stories = readSampleStories()
  assert.ok(stories.length >= 24)
  assert.equal(new Set(stories.map((story) => story.category)).size, 4)
  assert.equal(new Set(stories.map((story) => story.day.slice(0, 4))).size, 4)
  const rows = await reader().select().from(articles)
  assert.equal(rows.length, texts.length)
  assert.deepEqual(new Set(rows.map((row) => row.locale)), new Set(LOCALES))
  assert.ok(stories.some((story) => Object.keys(story.articles).length < LOCALES.length))
})

test('every text is as far along as its file says', async () => {
  for (const state of ['requested', 'draft', 'in_review', 'changes_requested', 'approved'])
    assert.equal(await standing('workState', state), meant(state), state)
  for (const state of ['live', 'withdrawn', 'gone'])
    assert.equal(await standing('publicState', state), meant(state), state)
})

test('exactly the translations made from older words are out of date', async () => {
  const rows = await reader()
    .select({ uid: articles.uid, title: articles.title, stale: articles.unitsStale })
    .from(articles)
  const stale = new Map(rows.filter((row) => row.stale > 0).map((row) => [row.title, row]))
  const old = texts.flatMap(({ title = '', basedOn }) => (basedOn ? [{ title, basedOn }] : []))
  assert.deepEqual([...stale.keys()].sort(), old.map(({ title }) => title).sort())
  for (const { title, basedOn } of old) {
    const { rows } = await translationOf(reader(), stale.get(title)?.uid ?? '')
    const differing = rows.filter((row) => row.state === 'stale')
    assert.deepEqual(
      Object.fromEntries(differing.map((row) => [row.key, row.basis?.text])),
      basedOn,
      title,
    )
  }
})

test('what was withdrawn names what took its place, in every language', async () => {
  const story = readSampleStories().find(({ key }) => key === 'accident-figures-2024')
  for (const [locale, { title = '' }] of Object.entries(story?.articles ?? {})) {
    const place = { locale: locale as Locale, slug: slugFromTitle(title, locale as Locale) }
    const found = await readArticle(reader(), place)
    assert.ok(found?.is === 'article', title)
    const successor = found.article.successor.find((version) => version.locale === locale)
    assert.match(successor?.slug ?? title, /corr/)
  }
})

test('every front page leads with a picture', async () => {
  for (const locale of LOCALES) {
    const [lead] = await topOfFront(reader(), { locale, limit: 1 })
    assert.ok(lead?.image, locale)
  }
})

test('every other translation is whole', async () => {
  const rows = await reader().select().from(articles)
  for (const row of rows.filter((row) => row.publicState === 'live' && row.unitsTotal > 0))
    assert.equal(row.unitsDone + row.unitsStale, row.unitsTotal, row.title)
})

test('the detector takes no text of the sample for another language', async () => {
  const recognize = await loadRecognizer()
  for (const { source, articles } of readSampleStories())
    for (const [locale, { title, summary }] of Object.entries(articles)) {
      if (!title) continue
      const given = locale === source ? 'en' : source
      const { kept, ...found } = recognize(`${title}\n${summary}`, given)
      assert.deepEqual([found.locale, kept], [locale, undefined], title)
      const alone = recognize(title, given)
      assert.ok(alone.kept || alone.locale === locale, title)
    }
})

test('nothing of the sample happened in the future, and each story in its order', async () => {
  const rows = await reader().select().from(events).orderBy(events.id)
  for (const happened of Map.groupBy(rows, (row) => row.storyId).values())
    for (const [index, event] of happened.entries()) {
      assert.ok(event.at <= new Date())
      assert.ok(event.at >= (happened[index - 1]?.at ?? event.at), event.act)
    }
})

test('a story is first published on its own day', async () => {
  const { timeZone } = await readSettings(reader())
  const rows = await reader().select().from(publicArticles)
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  for (const row of rows.filter((row) => row.locale === row.sourceLocale))
    assert.equal(day.format(row.firstPublishedAt), row.day, row.title)
})

test('every story says what it is about, and older stories alone are related to one', () => {
  const before = new Set<string>()
  for (const { key, topics = [], contacts = [], related = [] } of readSampleStories()) {
    assert.ok(topics.length + contacts.length > 0, key)
    for (const other of related) assert.ok(before.has(other), `${key} names ${other}`)
    before.add(key)
  }
})

test('what stories name is kept, with words in every language for what has a list', async () => {
  const kinds = new Map<string, number>()
  for (const kind of AUTHORITY_KINDS)
    for (const { slug, texts } of await listAuthorities(reader(), kind)) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      if (!['person', 'contact'].includes(kind)) assert.equal(texts.length, LOCALES.length, slug)
    }
  assert.ok((kinds.get('topic') ?? 0) >= 6 && (kinds.get('person') ?? 0) >= 8)
  assert.deepEqual(new Set(kinds.keys()), new Set(AUTHORITY_KINDS))
})

test('readers are told of every later change but the minor ones', async () => {
  const told = await reader().select().from(publicUpdates)
  const meantToTell = texts.flatMap(({ changes }) => changes.flatMap(({ note }) => note ?? []))
  assert.deepEqual(told.map(({ note }) => note).sort(), meantToTell.sort())
  assert.deepEqual(
    new Set(told.map(({ kind }) => kind)),
    new Set(['update', 'correction', 'clarification']),
  )
})

test('two front pages have a lead and something beside it', async () => {
  const rows = await reader().select().from(frontPins)
  for (const locale of ['en', 'ar'])
    for (const place of ['lead', 'beside'])
      assert.ok(
        rows.some((row) => row.locale === locale && row.place === place),
        `${locale} ${place}`,
      )
})

test('one text went out unreviewed and waits for other eyes', async () => {
  const rows = await reader().select().from(publications)
  const waiting = rows.filter((row) => row.withoutReviewReason && !row.reviewedAt)
  assert.equal(waiting.length, texts.filter((text) => text.reason).length)
  assert.ok(waiting.length > 0)
})

test('nobody of the sample can sign in, so the newsroom still asks for an administrator', async () => {
  const people = await reader().select().from(staff)
  assert.ok(people.length >= 12)
  assert.ok(people.every((person) => person.passwordHash === null && person.status === 'active'))
  assert.equal(await hasAdministrator(reader()), false)
})

test('the audit chain of the sample holds', async () => {
  assert.equal((await verifyAudit(reader())).brokenAt, undefined)
})

test('the sample is loaded once, into a new newsroom only', async () => {
  assert.equal(await write(loadSample), false)
  assert.equal((await reader().select().from(articles)).length, texts.length)
})

test('the sample’s pictures are described in every language that shows them, and readers may have them', async () => {
  const media = new Map(readSampleMedia().map((each) => [each.key, each]))
  for (const { key, image, attachments = [], articles } of readSampleStories()) {
    for (const locale of Object.keys(articles) as Locale[])
      if (image && articles[locale]?.state === 'live')
        assert.ok(media.get(image)?.texts[locale]?.alt, `${key} in ${locale}`)
    for (const each of attachments) assert.ok(media.has(each), each)
  }
  const shown = await listAssets(reader(), { isOffered: true, limit: 100 })
  const uids = shown.map(({ uid }) => uid)
  assert.equal(uids.length, media.size)
  const images = await findImages(reader(), { uids, locale: 'en' })
  const documents = await findAttachments(reader(), { uids, locale: 'fr' })
  assert.equal(images.size + documents.size, media.size)
  assert.deepEqual((await verifyNewsroom(reader())).faults, [])
})
