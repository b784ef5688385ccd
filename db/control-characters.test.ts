import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { historyOf } from './history.ts'
import { moveArticle } from './moves.ts'
import { publishArticle } from './publish.ts'
import { withdrawArticle } from './retract.ts'
import { publications } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { createStory, startTranslation } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle, saveTranslation } from './texts.ts'

let newsroom: { close(): Promise<void> }
let desk: Staff
before(async () => {
  newsroom = await openNewsroom()
  desk = await hire('Dara', 'author', 'desk_admin', 'publisher', 'translator')
})
after(() => newsroom.close())

/** PostgreSQL stores no NUL at all, XML has no place for it, and a terminal obeys an escape. */
const typed = (words: string) => `${words}\u0000\u001b[2J\u009b`
const kept = (words: string) => `${words}[2J`
const versionOf = async (articleUid: string) => {
  const { article } = await needArticle(reader(), articleUid)
  return { articleUid, lockVersion: article.lockVersion }
}
const facts = { sourceLocale: 'en', category: 'press-release', day: '2026-05-06' } as const

test('no text and no note keeps a control character', async () => {
  const { articleUid, storyUid } = await write((tx) => createStory(tx, desk, facts))
  const save = async (word: string) => {
    const version = await versionOf(articleUid)
    const body = paragraphs(typed(`${word} body`))
    const text = { title: typed(`${word} title`), summary: typed('Summary'), slug: '', body }
    await write((tx) => saveArticle(tx, desk, { ...version, ...text }))
  }
  await save('First')
  const { head, article } = await needArticle(reader(), articleUid)
  assert.equal(head?.title, kept('First title'))
  assert.equal(head?.summary, kept('Summary'))
  assert.deepEqual(head?.body, paragraphs(kept('First body')))

  const submitted = await versionOf(articleUid)
  await write((tx) => moveArticle(tx, desk, { ...submitted, act: 'submit', comment: typed('Go') }))
  const first = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, desk, { ...first, reason: typed('Flood') }))
  await save('Second')
  const second = { ...(await versionOf(articleUid)), reason: typed('Flood') }
  const change = { updateType: 'major', changeNote: typed('New figures') } as const
  await write((tx) => publishArticle(tx, desk, { ...second, ...change }))
  const last = await versionOf(articleUid)
  await write((tx) => withdrawArticle(tx, desk, { ...last, note: typed('Wrong') }))

  const { entries } = await historyOf(reader(), article.storyId, 20)
  const comments = entries.flatMap(({ comment }) => comment ?? [])
  assert.deepEqual(comments, ['Wrong', 'Flood', 'Flood', 'Go'].map(kept))
  const [publication] = await reader().select().from(publications).where(eq(publications.number, 2))
  assert.equal(publication?.changeNote, kept('New figures'))
  assert.equal(publication?.withoutReviewReason, kept('Flood'))
  const [shown] = await reader().select().from(publicArticles)
  assert.equal(shown?.notice, kept('Wrong'))

  const begun = await write((tx) => startTranslation(tx, desk, { storyUid, locale: 'pt' }))
  const version = await versionOf(begun.articleUid)
  const content = [{ type: 'text' as const, text: typed('Corpo') }]
  const words = { title: typed('Título'), summary: '', slug: '', confirmed: [] }
  const blocks = [{ key: 'p1', content }]
  await write((tx) => saveTranslation(tx, desk, { ...version, ...words, blocks }))
  const translation = await needArticle(reader(), begun.articleUid)
  assert.equal(translation.head?.title, kept('Título'))
  assert.deepEqual(translation.head?.body, paragraphs(kept('Corpo')))
})
