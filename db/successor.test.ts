import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { readArticle } from './public.ts'
import { publishArticle } from './publish.ts'
import { removeArticle, restoreArticle, withdrawArticle } from './retract.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Chief', 'author', 'publisher')
})
after(() => newsroom.close())

const version = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})

async function publish(slug: string): Promise<string> {
  const { articleUid } = await write((tx) =>
    createStory(tx, chief, { sourceLocale: 'en', category: 'press-release', day: '2026-01-01' }),
  )
  const text = { title: slug, summary: '', slug, body: paragraphs('Text') }
  const draft = await version(articleUid)
  await write((tx) => saveArticle(tx, chief, { ...draft, ...text }))
  const ready = await version(articleUid)
  await write((tx) => publishArticle(tx, chief, { ...ready, reason: 'test' }))
  return articleUid
}
const retract = async (move: typeof withdrawArticle, articleUid: string, successor: string) => {
  const ready = await version(articleUid)
  await write((tx) => move(tx, chief, { ...ready, note: 'Wrong', successor }))
}
const at = (slug: string) => readArticle(reader(), { locale: 'en', slug })

test('what is withdrawn or removed leads readers to the story that takes its place', async () => {
  await publish('right')
  await retract(withdrawArticle, await publish('wrong'), 'https://news.example/en/news/right?x=1')
  const withdrawn = await at('wrong')
  assert.equal(withdrawn?.is, 'article')
  assert.deepEqual(
    withdrawn.article.successor.map(({ slug }) => slug),
    ['right'],
  )
  await retract(removeArticle, await publish('worse'), '/en/news/right')
  const gone = await at('worse')
  assert.equal(gone?.is, 'gone')
  assert.deepEqual(
    gone.gone.successor.map(({ slug }) => slug),
    ['right'],
  )
  assert.equal(gone.gone.category.key, 'press-release')
})

test('nobody is led to what can’t be read either', async () => {
  const heir = await publish('heir')
  await retract(withdrawArticle, await publish('late'), '/en/news/heir')
  await retract(withdrawArticle, heir, '')
  const found = await at('late')
  assert.equal(found?.is, 'article')
  assert.deepEqual(found.article.successor, [])
})

test('a successor is another story’s live article, or none', async () => {
  const uid = await publish('alone')
  for (const address of ['/en/news/no-such', '/en/news/alone', '/pt/noticias/right', 'right', '/'])
    await assert.rejects(
      retract(withdrawArticle, uid, address),
      refuses('successor_unknown', 'successor'),
      address,
    )
  await retract(withdrawArticle, uid, '  ')
})

test('what is restored has no successor', async () => {
  const uid = await publish('back')
  await retract(withdrawArticle, uid, '/en/news/right')
  const ready = await version(uid)
  await write((tx) => restoreArticle(tx, chief, ready))
  const found = await at('back')
  assert.equal(found?.is, 'article')
  assert.deepEqual(found.article.successor, [])
})
