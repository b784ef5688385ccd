import type { CategoryKey } from '#domain/categories.ts'
import { emptyDocument } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import { needArticle } from '../articles.ts'
import { reader, write } from '../client.ts'
import { type SearchInput, searchArticles } from '../public/search.ts'
import { publishArticle } from '../publish.ts'
import { PROGRAM } from '../staff.ts'
import { createStory } from '../stories.ts'
import { saveArticle } from '../texts.ts'
import { paragraphs } from './newsroom.ts'

interface Written {
  locale: Locale
  title: string
  summary?: string
  text?: string
  day?: string
  category?: CategoryKey
}

/** A live article of a story of its own. */
export async function publish(written: Written): Promise<{ articleUid: string; storyUid: string }> {
  const { locale, title, summary = '', text = '', day = '2026-01-01' } = written
  const { category = 'project-news' } = written
  return write(async (tx) => {
    const facts = { sourceLocale: locale, category, day }
    const story = await createStory(tx, PROGRAM, facts)
    const { articleUid } = story
    await saveArticle(tx, PROGRAM, {
      articleUid,
      lockVersion: 0,
      title,
      summary,
      slug: '',
      body: text ? paragraphs(text) : emptyDocument(),
    })
    await publishArticle(tx, PROGRAM, { articleUid, lockVersion: 1, reason: 'test' })
    return story
  })
}

/** What a reader is answered. */
export const ask = (locale: Locale, query: string, more: Partial<SearchInput> = {}) =>
  searchArticles(reader(), {
    locale,
    query,
    filters: {},
    sort: 'relevance',
    page: 1,
    ...more,
  })
export const titles = async (locale: Locale, query: string, more: Partial<SearchInput> = {}) =>
  (await ask(locale, query, more)).hits.map(({ title }) => title)

export const versionOf = async (articleUid: string) => {
  const { article } = await needArticle(reader(), articleUid)
  return { articleUid, lockVersion: article.lockVersion }
}
