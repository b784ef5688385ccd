import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq as is } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { write } from './client.ts'
import {
  findElsewhere,
  listArticles,
  listedLocales,
  newestArticles,
  newestElsewhere,
  newestOfEach,
  readArticle,
  reader,
  sitemapArticles,
  sitemapParts,
} from './public.ts'
import { publishArticle } from './publish.ts'
import { removeArticle, restoreArticle, withdrawArticle } from './retract.ts'
import { publicArticles } from './schema/public.ts'
import { stories } from './schema/stories.ts'
import { createStory, startTranslation } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let staff: Staff

before(async () => {
  newsroom = await openNewsroom()
  staff = await hire('Paula', 'author', 'translator', 'publisher')
})
after(() => newsroom.close())

const version = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})

/** Writes and publishes one language, without a second pair of eyes. */
async function publish(articleUid: string, title: string, slug = ''): Promise<void> {
  const text = { title, summary: `About ${title}`, slug, body: paragraphs(`${title}: the text`) }
  const draft = await version(articleUid)
  await write((tx) => saveArticle(tx, staff, { ...draft, ...text }))
  const ready = await version(articleUid)
  await write((tx) => publishArticle(tx, staff, { ...ready, reason: 'test' }))
}

async function tell(
  title: string,
  {
    locale = 'en',
    category = 'project-news',
    day = '2026-03-04',
  }: { locale?: Locale; category?: CategoryKey; day?: string } = {},
) {
  const story = await write((tx) => createStory(tx, staff, { sourceLocale: locale, category, day }))
  await publish(story.articleUid, title)
  return story
}

async function translate(storyUid: string, locale: Locale, title: string): Promise<void> {
  const { articleUid } = await write((tx) => startTranslation(tx, staff, { storyUid, locale }))
  await publish(articleUid, title)
}

const articleAt = async (locale: Locale, slug: string) => {
  const found = await readArticle(reader(), { locale, slug })
  assert.equal(found?.is, 'article')
  return found.article
}
const languagesAt = async (locale: Locale, slug: string) =>
  (await articleAt(locale, slug)).languages.map((language) => language.locale)

/** The path words that the site's map holds, all its parts together. */
async function mappedSlugs(now?: Date): Promise<string[]> {
  const at = now ? { now } : {}
  const parts = await sitemapParts(reader(), at)
  const places = await Promise.all(parts.map((part) => sitemapArticles(reader(), part, at)))
  return places.flat().map(({ slug }) => slug)
}

test('publishing one language changes nothing of another’s article but the languages it names', async () => {
  const { storyUid } = await tell('Bridge over the Enns')
  const { languages: alone, ...before } = await articleAt('en', 'bridge-over-the-enns')
  const [entryBefore] = await newestArticles(reader(), { locale: 'en', limit: 1 })
  await translate(storyUid, 'pt', 'Ponte sobre o Enns')
  const { languages: both, ...after } = await articleAt('en', 'bridge-over-the-enns')
  const [entryAfter] = await newestArticles(reader(), { locale: 'en', limit: 1 })
  assert.deepEqual(after, before)
  assert.deepEqual({ ...entryAfter, alsoIn: [] }, entryBefore)
  assert.deepEqual(
    [alone, both].map((set) => set.map(({ locale, slug }) => `${locale}/${slug}`)),
    [['en/bridge-over-the-enns'], ['en/bridge-over-the-enns', 'pt/ponte-sobre-o-enns']],
  )
})

test('every language of a story names the same languages', async () => {
  const { storyUid } = await tell('Reciprocity')
  await translate(storyUid, 'ar', 'معاملة بالمثل')
  await translate(storyUid, 'fr', 'Réciprocité')
  for (const [locale, slug] of [
    ['en', 'reciprocity'],
    ['fr', 'reciprocite'],
    ['ar', 'معاملة-بالمثل'],
  ] as const)
    assert.deepEqual(await languagesAt(locale, slug), ['en', 'fr', 'ar'])
})

test('a withdrawn article stays readable under its notice, and leaves every list', async () => {
  const { storyUid, articleUid } = await tell('Wrong figures', { category: 'press-release' })
  await translate(storyUid, 'pt', 'Números errados')
  const { length } = await mappedSlugs()
  const note = { ...(await version(articleUid)), note: 'The figures were wrong.' }
  await write((tx) => withdrawArticle(tx, staff, note))

  const article = await articleAt('en', 'wrong-figures')
  assert.equal(article.state, 'withdrawn')
  assert.equal(article.notice, 'The figures were wrong.')
  assert.ok(article.noticeAt)
  assert.equal(article.body.content.length, 1)
  assert.deepEqual(await languagesAt('pt', 'numeros-errados'), ['pt'])
  const names = async (locale: Locale) =>
    (await newestArticles(reader(), { locale, limit: 100 })).map((entry) => entry.title)
  assert.ok(!(await names('en')).includes('Wrong figures'))
  assert.ok((await names('pt')).includes('Números errados'))
  const mapped = await mappedSlugs()
  assert.equal(mapped.length, length - 1)
  assert.ok(!mapped.includes('wrong-figures'))
  assert.deepEqual(
    (await findElsewhere(reader(), { slug: 'wrong-figures' })).map(({ locale }) => locale),
    ['pt'],
  )

  const withdrawn = await version(articleUid)
  await write((tx) => restoreArticle(tx, staff, withdrawn))
  assert.deepEqual(await languagesAt('pt', 'numeros-errados'), ['en', 'pt'])
  assert.equal((await articleAt('en', 'wrong-figures')).notice, null)
})

test('of a removed article nothing is left but the note, the day and its other languages', async () => {
  const { storyUid, articleUid } = await tell('Portraits of the secret village')
  await translate(storyUid, 'de', 'Gesichter')
  const note = { ...(await version(articleUid)), note: 'Removed at their request.' }
  await write((tx) => removeArticle(tx, staff, note))
  const found = await readArticle(reader(), {
    locale: 'en',
    slug: 'portraits-of-the-secret-village',
  })
  assert.equal(found?.is, 'gone')
  assert.equal(found.gone.notice, 'Removed at their request.')
  assert.deepEqual(
    found.gone.languages.map(({ locale }) => locale),
    ['de'],
  )
  assert.doesNotMatch(JSON.stringify(found), /secret village/)
})

test('every earlier address leads to the present one in one step', async () => {
  const { articleUid } = await tell('First name')
  await publish(articleUid, 'First name', 'second-name')
  await publish(articleUid, 'First name', 'third-name')
  for (const slug of ['first-name', 'second-name'])
    assert.deepEqual(await readArticle(reader(), { locale: 'en', slug }), {
      is: 'moved',
      slug: 'third-name',
    })
  assert.equal((await articleAt('en', 'third-name')).title, 'First name')
})

test('a story under embargo is nowhere until its hour, and then everywhere', async () => {
  const { articleUid } = await tell('Sealed envelope')
  const hour = new Date('2100-01-01T12:00:00Z')
  const { story } = await needArticle(reader(), articleUid)
  await write(async (tx) => {
    await tx.update(stories).set({ embargoUntil: hour }).where(is(stories.id, story.id))
    await tx
      .update(publicArticles)
      .set({ embargoUntil: hour })
      .where(is(publicArticles.storyId, story.id))
  })
  const seenAt = async (now: Date) => {
    const address = { locale: 'en' as const, slug: 'sealed-envelope', now }
    return {
      read: (await readArticle(reader(), address))?.is,
      listed: (await newestArticles(reader(), { locale: 'en', limit: 100, now })).some(
        (entry) => entry.slug === address.slug,
      ),
      mapped: (await mappedSlugs(now)).includes(address.slug),
      elsewhere: (await findElsewhere(reader(), address)).length > 0,
    }
  }
  const nowhere = { read: undefined, listed: false, mapped: false, elsewhere: false }
  const everywhere = { read: 'article', listed: true, mapped: true, elsewhere: true }
  assert.deepEqual(await seenAt(new Date(hour.getTime() - 1)), nowhere)
  assert.deepEqual(await seenAt(hour), everywhere)
})

test('numbered pages hold every article of a list exactly once, newest first', async () => {
  for (let number = 1; number <= 41; number += 1) {
    const day = `2024-${String(1 + (number % 12)).padStart(2, '0')}-15`
    await tell(`Ort ${number}`, { locale: 'de', category: 'around-the-globe', day })
  }
  const query = { locale: 'de', category: 'around-the-globe' } as const
  const pages = []
  for (const page of [1, 2, 3, 4]) pages.push(await listArticles(reader(), { ...query, page }))
  assert.deepEqual(
    pages.map(({ entries, pages, total }) => [entries.length, pages, total]),
    [
      [20, 3, 41],
      [20, 3, 41],
      [1, 3, 41],
      [0, 3, 41],
    ],
  )
  const entries = pages.flatMap((page) => page.entries)
  assert.equal(new Set(entries.map((entry) => entry.uid)).size, 41)
  const days = entries.map((entry) => entry.day)
  assert.deepEqual(days, days.toSorted().reverse())
})

test('a category lists its own articles alone, under its name in the language', async () => {
  await tell('Une voix', { locale: 'fr', category: 'expert-voice' })
  const { entries } = await listArticles(reader(), {
    locale: 'fr',
    category: 'expert-voice',
    page: 1,
  })
  assert.deepEqual(
    entries.map((entry) => [entry.title, entry.category.name]),
    [['Une voix', 'Parole d’expert']],
  )
})

test('a reader is shown what the language has not got, each story once', async () => {
  const { storyUid } = await tell('一条河', { locale: 'zh' })
  await translate(storyUid, 'es', 'Un río')
  const shown = await newestElsewhere(reader(), { locale: 'ru', limit: 100 })
  const titles = shown.map((entry) => entry.title)
  assert.equal(titles.filter((title) => ['一条河', 'Un río'].includes(title)).length, 1)
  const spanish = await newestElsewhere(reader(), { locale: 'es', limit: 100 })
  assert.ok(!spanish.some((entry) => entry.title === '一条河'))
})

test('an address of another language tells where its item can be read', async () => {
  const { storyUid, articleUid } = await tell('Wide river')
  await translate(storyUid, 'pt', 'Rio largo')
  await publish(articleUid, 'Wide river', 'very-wide-river')
  for (const slug of ['wide-river', 'very-wide-river', 'rio-largo'])
    assert.deepEqual(
      (await findElsewhere(reader(), { slug })).map((link) => `${link.locale}/${link.slug}`),
      ['en/very-wide-river', 'pt/rio-largo'],
    )
  assert.deepEqual(await findElsewhere(reader(), { slug: 'no-such-river' }), [])
})

test('each language’s newest is known to the gateway', async () => {
  const newest = await newestOfEach(reader())
  assert.equal(newest.get('zh')?.title, '一条河')
  assert.equal(newest.get('ru'), undefined)
})

test('a list nobody has written for is no page to be found', async () => {
  assert.ok((await listedLocales(reader())).includes('en'))
  assert.ok(!(await listedLocales(reader())).includes('ru'))
  assert.deepEqual(await listedLocales(reader(), { category: 'expert-voice' }), ['fr'])
})
