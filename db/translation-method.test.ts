import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import type { TranslationMethod } from '#domain/translation-method.ts'
import { methodOf, needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { moveArticle } from './moves.ts'
import { readArticle } from './public/article.ts'
import { articleCatalogue } from './public/catalogue.ts'
import { changedPlaces } from './public/changed.ts'
import { newestArticles } from './public/lists.ts'
import { readNews } from './public/news.ts'
import { searchArticles } from './public/search.ts'
import { sitemapArticles, sitemapParts } from './public/sitemap.ts'
import { publishArticle } from './publish.ts'
import { jobs } from './schema/records.ts'
import { createStory, startTranslation } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle, saveTranslation } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
let checker: Staff
let told = 0
/** Of the story of one test: its two articles and the translation's path word. */
let story: { uid: string; original: string; translation: string; slug: string }

before(async () => {
  newsroom = await openNewsroom()
  const roles = ['author', 'translator', 'reviewer', 'publisher', 'desk_admin']
  chief = await hire('Ada', ...roles)
  checker = await hire('Bo', ...roles)
})
after(() => newsroom.close())

const versionOf = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})
const today = new Date().toISOString().slice(0, 10)

beforeEach(async () => {
  told += 1
  const opened = await write((tx) =>
    createStory(tx, chief, { sourceLocale: 'en', category: 'project-news', day: today }),
  )
  const { storyUid, articleUid: original } = opened
  const text = { title: `Ferry ${told}`, summary: '', slug: '', body: paragraphs('One') }
  const version = await versionOf(original)
  await write((tx) => saveArticle(tx, chief, { ...version, ...text }))
  await publish(original, 'Flood')
  const { articleUid: translation } = await write((tx) =>
    startTranslation(tx, chief, { storyUid, locale: 'pt' }),
  )
  story = { uid: storyUid, original, translation, slug: `balsa-${told}` }
})

async function publish(articleUid: string, reason?: string) {
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, chief, { ...version, ...(reason && { reason }) }))
}
async function translate(method?: TranslationMethod, word = 'Um') {
  const version = await versionOf(story.translation)
  const blocks = [{ key: 'p1', content: [{ type: 'text' as const, text: word }] }]
  const lines = { title: `Balsa ${told}`, summary: '', slug: story.slug }
  await write((tx) =>
    saveTranslation(tx, chief, {
      ...{ ...version, ...lines, blocks, confirmed: [] },
      ...(method && { method }),
    }),
  )
}
async function move(by: Staff, act: 'submit' | 'approve' | 'approve_afterwards') {
  const version = await versionOf(story.translation)
  await write((tx) => moveArticle(tx, by, { ...version, act }))
}
async function readersPage(locale: 'en' | 'pt') {
  const slug = locale === 'pt' ? story.slug : `ferry-${told}`
  const found = await readArticle(reader(), { locale, slug })
  assert.equal(found?.is, 'article')
  return found.article
}

/** Whether lists, feeds, maps, search and the original's languages name the translation. */
async function placesThatNameIt() {
  const db = reader()
  const title = `Balsa ${told}`
  const isIt = (row: { title: string }) => row.title === title
  const atSlug = (row: { slug: string }) => row.slug === story.slug
  const [part] = (await sitemapParts(db)).filter(({ locale }) => locale === 'pt')
  const search = { locale: 'pt', query: title, filters: {}, sort: 'relevance', page: 1 } as const
  return {
    list: (await newestArticles(db, { locale: 'pt', limit: 50 })).some(isIt),
    alsoIn: (await newestArticles(db, { locale: 'en', limit: 1 }))[0]?.alsoIn.some(isIt),
    news: (await readNews(db)).articles.some(isIt),
    map: part ? (await sitemapArticles(db, part)).some(atSlug) : false,
    api: (await articleCatalogue(db, { locale: 'pt', limit: 50 }))?.items.some(isIt),
    search: (await searchArticles(db, search)).hits.some(isIt),
    announced: (await changedPlaces(db, story.uid)).some(atSlug),
    hreflang: (await readersPage('en')).languages.some(isIt),
  }
}
const everywhere = (isNamed: boolean) => ({
  list: isNamed,
  alsoIn: isNamed,
  news: isNamed,
  map: isNamed,
  api: isNamed,
  search: isNamed,
  announced: isNamed,
  hreflang: isNamed,
})

test('a machine’s translation that nobody has checked can be read and is on no list', async () => {
  await translate('machine')
  await publish(story.translation, 'Flood')
  assert.equal((await readersPage('pt')).method, 'machine')
  assert.deepEqual(await placesThatNameIt(), everywhere(false))
  const { unchecked } = await readersPage('en')
  assert.deepEqual(
    unchecked.map(({ slug }) => slug),
    [story.slug],
  )
})

test('whoever approves it afterwards puts it on every list, and it is announced', async () => {
  await translate('machine')
  await publish(story.translation, 'Flood')
  const announcements = () => reader().select().from(jobs).where(eq(jobs.kind, 'announce'))
  const before = (await announcements()).length
  await move(checker, 'approve_afterwards')
  assert.equal((await readersPage('pt')).method, 'machine_reviewed')
  assert.deepEqual(await placesThatNameIt(), everywhere(true))
  assert.deepEqual((await readersPage('en')).unchecked, [])
  assert.equal((await announcements()).length, before + 1)
})

test('approved before it goes out, it is listed at once as checked by a person', async () => {
  await translate('machine')
  await move(chief, 'submit')
  await move(checker, 'approve')
  await publish(story.translation)
  assert.equal((await readersPage('pt')).method, 'machine_reviewed')
  assert.deepEqual(await placesThatNameIt(), everywhere(true))
})

test('a person’s translation is listed without anybody’s approval, and says whose it is', async () => {
  await translate('human')
  await publish(story.translation, 'Flood')
  assert.equal((await readersPage('pt')).method, 'human')
  assert.deepEqual(await placesThatNameIt(), everywhere(true))
})

test('a later save keeps what was said, an approval counted in', async () => {
  await translate('machine')
  const saidOf = async () => methodOf(await needArticle(reader(), story.translation))
  await translate(undefined, 'Dois')
  assert.equal(await saidOf(), 'machine')
  await move(chief, 'submit')
  await move(checker, 'approve')
  assert.equal(await saidOf(), 'machine_reviewed')
  await translate(undefined, 'Três')
  assert.equal(await saidOf(), 'machine_reviewed')
})

test('saving the same words with another method is a change that voids the approval', async () => {
  await translate('human')
  await move(chief, 'submit')
  await move(checker, 'approve')
  await translate('human')
  const workOf = async () => (await needArticle(reader(), story.translation)).article.workState
  assert.equal(await workOf(), 'approved')
  await translate('machine')
  assert.equal(await workOf(), 'draft')
})
