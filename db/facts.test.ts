import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { changeFacts } from './fact-changes.ts'
import { publishArticle } from './publish.ts'
import { publicArticles } from './schema/public.ts'
import { createStory, needStory, startTranslation } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let author: Staff
let translator: Staff
let publisher: Staff

before(async () => {
  newsroom = await openNewsroom()
  author = await hire('Ada', 'author:en')
  translator = await hire('Tom', 'translator:pt')
  publisher = await hire('Paul', 'publisher')
})
after(() => newsroom.close())

const was = { category: 'project-news', day: '2026-03-04' } as const
const now = { category: 'expert-voice', day: '2026-03-05' } as const
const open = () => write((tx) => createStory(tx, author, { ...was, sourceLocale: 'en' }))
async function publish(articleUid: string, writer: Staff, title: string) {
  const version = async () => ({
    articleUid,
    lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
  })
  const text = { title, summary: '', slug: '', body: paragraphs(title) }
  const saving = { ...(await version()), ...text }
  await write((tx) => saveArticle(tx, writer, saving))
  const publication = { ...(await version()), reason: 'Flood' }
  await write((tx) => publishArticle(tx, publisher, publication))
}
const shownDays = async (storyUid: string) => {
  const { story } = await needStory(reader(), storyUid)
  const rows = await reader()
    .select({ day: publicArticles.day })
    .from(publicArticles)
    .where(eq(publicArticles.storyId, story.id))
  return rows.map((row) => row.day)
}

test('changed facts are public with the next publication, in every language', async () => {
  const { storyUid, articleUid } = await open()
  const pt = await write((tx) => startTranslation(tx, translator, { storyUid, locale: 'pt' }))
  await publish(articleUid, author, 'Facts')
  await publish(pt.articleUid, translator, 'Factos')
  await write((tx) => changeFacts(tx, author, { storyUid, ...now }))
  assert.deepEqual(await shownDays(storyUid), [was.day, was.day])
  await publish(articleUid, author, 'New facts')
  assert.deepEqual(await shownDays(storyUid), [now.day, now.day])
})

test('facts somebody changed meanwhile are not overwritten', async () => {
  const { storyUid } = await open()
  await write((tx) => changeFacts(tx, author, { storyUid, was, ...now }))
  const late = { storyUid, was, category: 'press-release', day: was.day } as const
  await assert.rejects(
    write((tx) => changeFacts(tx, author, late)),
    { code: 'stale_version', field: 'category' },
  )
  const { head } = await needStory(reader(), storyUid)
  assert.deepEqual([head.category, head.day], [now.category, now.day])
})

test('a translator may not change what all languages share, and no day is made up', async () => {
  const { storyUid } = await open()
  await assert.rejects(
    write((tx) => changeFacts(tx, translator, { storyUid, ...now })),
    { code: 'not_allowed' },
  )
  await assert.rejects(
    write((tx) => changeFacts(tx, author, { storyUid, ...now, day: '2026-02-30' })),
    { code: 'invalid', field: 'day' },
  )
})
