import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asc, eq } from 'drizzle-orm'
import { noDetails } from '#domain/details.ts'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { saveAuthority } from './authority-changes.ts'
import { reader, write } from './client.ts'
import { changeFacts } from './fact-changes.ts'
import { publishArticle } from './publish.ts'
import { publicArticles, publicSubjects, publicUpdates } from './schema/public.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let author: Staff
let publisher: Staff

before(async () => {
  newsroom = await openNewsroom()
  author = await hire('Ada', 'author:en')
  publisher = await hire('Paul', 'publisher')
})
after(() => newsroom.close())

const facts = { category: 'press-release', day: '2017-08-17' } as const

const open = () => write((tx) => createStory(tx, author, { ...facts, sourceLocale: 'en' }))
const versionOf = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})

async function publish(articleUid: string, title: string, change = {}) {
  const text = { title, summary: '', slug: '', body: paragraphs(title) }
  const saving = { ...(await versionOf(articleUid)), ...text }
  await write((tx) => saveArticle(tx, author, saving))
  const publication = { ...(await versionOf(articleUid)), reason: 'Flood', ...change }
  await write((tx) => publishArticle(tx, publisher, publication))
}

async function shown(articleUid: string) {
  const [row] = await reader()
    .select()
    .from(publicArticles)
    .where(eq(publicArticles.uid, articleUid))
  assert.ok(row)
  return row
}

test('stories of a category and year are numbered in the order they are published', async () => {
  const first = await open()
  const second = await open()
  await publish(second.articleUid, 'Published first')
  await publish(first.articleUid, 'Published second')
  assert.equal((await shown(second.articleUid)).reference, 'PR 2017/001')
  assert.equal((await shown(first.articleUid)).reference, 'PR 2017/002')
})

test('a reference stays when category, day and text change', async () => {
  const { storyUid, articleUid } = await open()
  await publish(articleUid, 'Once')
  const { reference } = await shown(articleUid)
  const moved = { storyUid, category: 'project-news', day: '2018-01-02' } as const
  await write((tx) => changeFacts(tx, author, moved))
  await publish(articleUid, 'Twice')
  const row = await shown(articleUid)
  assert.equal(row.reference, reference)
  assert.equal(row.day, '2018-01-02')
})

test('an article stands on its subjects’ lists from the publication that follows the change', async () => {
  const { storyUid, articleUid } = await open()
  await publish(articleUid, 'Without subjects')
  const named = { kind: 'topic', texts: { en: { name: 'Fares' } } } as const
  const { uid: topic } = await write((tx) => saveAuthority(tx, publisher, named))
  const details = { ...noDetails(), topics: [topic], countries: ['PT'] }
  const change = { storyUid, ...facts, details }
  await write((tx) => changeFacts(tx, author, change))
  const { articleId } = await shown(articleUid)
  const subjects = async () =>
    (
      await reader()
        .select()
        .from(publicSubjects)
        .where(eq(publicSubjects.articleId, articleId))
        .orderBy(asc(publicSubjects.subject))
    ).map((row) => row.subject)
  assert.deepEqual(await subjects(), [])
  await publish(articleUid, 'With subjects')
  assert.deepEqual(await subjects(), ['country:PT', `topic:${topic}`])
})

test('readers are told of updates, corrections and clarifications, never of minor changes', async () => {
  const { articleUid } = await open()
  await publish(articleUid, 'One', { changeNote: 'First publication says nothing' })
  await publish(articleUid, 'Two', { updateType: 'minor', changeNote: 'A comma' })
  await publish(articleUid, 'Three', { updateType: 'correction', changeNote: 'It was 14 boats.' })
  await publish(articleUid, 'Four', { updateType: 'clarification', changeNote: 'On weekdays.' })
  await publish(articleUid, 'Five', { updateType: 'major', changeNote: 'New figures.' })
  const { articleId } = await shown(articleUid)
  const notes = await reader()
    .select()
    .from(publicUpdates)
    .where(eq(publicUpdates.articleId, articleId))
    .orderBy(asc(publicUpdates.number))
  assert.deepEqual(
    notes.map(({ kind, note }) => `${kind}: ${note}`),
    ['correction: It was 14 boats.', 'clarification: On weekdays.', 'update: New figures.'],
  )
})
