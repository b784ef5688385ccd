import { needArticle } from '#db/articles.ts'
import { reader, write } from '#db/client.ts'
import { PROGRAM } from '#db/staff.ts'
import { createStory, startTranslation } from '#db/stories.ts'
import { saveArticle, saveTranslation } from '#db/texts.ts'
import { plainText } from '#domain/blocks.ts'
import { emptyDocument } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'

/** Paragraphs by their ids. */
type Texts = Record<string, string>

const content = (text: string) => (text ? [{ type: 'text' as const, text }] : [])
const bodyOf = (texts: Texts) => ({
  type: 'doc',
  content: Object.entries(texts).map(([id, text]) => ({
    type: 'paragraph',
    attrs: { id },
    content: content(text),
  })),
})
const versionOf = async (articleUid: string) => {
  const { article } = await needArticle(reader(), articleUid)
  return { articleUid, lockVersion: article.lockVersion }
}

/** Opens a story and writes its English text, by the program itself. */
export async function openStory(title: string, texts: Texts) {
  const day = new Date().toISOString().slice(0, 10)
  const facts = { sourceLocale: 'en', category: 'project-news', day } as const
  const story = await write((tx) => createStory(tx, PROGRAM, facts))
  await writeText(story.articleUid, title, texts)
  return story
}

export async function writeText(articleUid: string, title: string, texts: Texts): Promise<void> {
  const text = { title, summary: title && `About ${title}`, slug: '', body: bodyOf(texts) }
  const version = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, PROGRAM, { ...version, ...text }))
}

/** Begins a translation, with the rows given. */
export async function openTranslation(
  storyUid: string,
  locale: Locale,
  rows: Texts = {},
): Promise<string> {
  const { articleUid } = await write((tx) => startTranslation(tx, PROGRAM, { storyUid, locale }))
  if (Object.keys(rows).length === 0) return articleUid
  const { title = '', summary = '', ...body } = rows
  const blocks = Object.entries(body).map(([key, text]) => ({ key, content: content(text) }))
  const version = await versionOf(articleUid)
  await write((tx) =>
    saveTranslation(tx, PROGRAM, { ...version, title, summary, slug: '', blocks, confirmed: [] }),
  )
  return articleUid
}

/** What the newsroom has of a text: its title, and its paragraphs in order. */
export async function textOf(articleUid: string): Promise<string[]> {
  const { head } = await needArticle(reader(), articleUid)
  return [head?.title ?? '', ...plainText(head?.body ?? emptyDocument()).split('\n')]
}

/** Headline and path word of a text. */
export async function linesOf(articleUid: string): Promise<string[]> {
  const { head } = await needArticle(reader(), articleUid)
  return [head?.title ?? '', head?.slug ?? '']
}

/** Ids of the blocks at the top of a text. */
export async function blockIdsOf(articleUid: string): Promise<string[]> {
  const { head } = await needArticle(reader(), articleUid)
  return (head?.body.content ?? []).map((block) => block.attrs.id)
}
