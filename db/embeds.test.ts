import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plainText } from '#domain/blocks.ts'
import type { Document, Inline } from '#domain/document.ts'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { moveArticle } from './moves.ts'
import { searchArticles } from './public/search.ts'
import { publishArticle } from './publish.ts'
import { createStory, startTranslation } from './stories.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'
import { saveArticle, saveTranslation } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Ada', 'author', 'translator', 'reviewer', 'publisher')
})
after(() => newsroom.close())

const VIMEO = 'https://vimeo.com/76979871'
const words = (text: string): Inline[] => [{ type: 'text', text }]
const film = (title: string, href = VIMEO): Document => ({
  type: 'doc',
  content: [
    {
      type: 'embed',
      attrs: { id: 'v', href },
      content: [
        { type: 'paragraph', attrs: { id: 'v1' }, ...(title && { content: words(title) }) },
        { type: 'paragraph', attrs: { id: 'v2' } },
      ],
    },
  ],
})
const openStory = () =>
  write((tx) =>
    createStory(tx, chief, { sourceLocale: 'en', category: 'project-news', day: '2026-03-04' }),
  )
const versionOf = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})
async function draft(articleUid: string, body: Document): Promise<void> {
  const text = { title: 'Ferries', summary: '', slug: '', body }
  const version = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, chief, { ...version, ...text }))
}
async function publish(articleUid: string): Promise<void> {
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, chief, { ...version, reason: 'Flood' }))
}

test('a film goes neither to review nor out before it has a title, and is found by it', async () => {
  const { articleUid } = await openStory()
  await draft(articleUid, film(''))
  const version = await versionOf(articleUid)
  const untitled = refuses('embed_title_missing', 'body')
  await assert.rejects(
    write((tx) => moveArticle(tx, chief, { ...version, act: 'submit' })),
    untitled,
  )
  await assert.rejects(publish(articleUid), untitled)
  await draft(articleUid, film('Quokkas at the landing'))
  await publish(articleUid)
  const asked = { locale: 'en', query: 'quokkas', filters: {}, sort: 'newest', page: 1 } as const
  assert.equal((await searchArticles(reader(), asked)).total, 1)
})

test('a film of nobody we know is not kept, whoever sends it', async () => {
  const { articleUid } = await openStory()
  for (const href of ['https://films.example/1', 'https://youtu.be/dQw4w9WgXcQ', 'javascript:1'])
    await assert.rejects(draft(articleUid, film('Crossing', href)), refuses('invalid', 'body'))
})

test('a translation’s title is its own, and where the film is, its source says with every save', async () => {
  const { storyUid, articleUid } = await openStory()
  await draft(articleUid, film('Crossing'))
  const opened = { storyUid, locale: 'pt' } as const
  const target = await write((tx) => startTranslation(tx, chief, opened))
  const save = async (blocks: { key: string; content: Inline[] }[]) => {
    const lines = { title: 'Barcos', summary: '', slug: '', confirmed: [] }
    const version = await versionOf(target.articleUid)
    await write((tx) => saveTranslation(tx, chief, { ...version, ...lines, blocks }))
    return (await needArticle(reader(), target.articleUid)).head?.body ?? film('')
  }
  const first = await save([{ key: 'v1', content: words('Travessia') }])
  assert.deepEqual(first, film('Travessia'))
  await draft(articleUid, film('Crossing', 'https://archive.org/details/crossing'))
  const second = await save([])
  assert.equal(plainText(second), 'Travessia\n')
  assert.deepEqual(second, film('Travessia', 'https://archive.org/details/crossing'))
})
