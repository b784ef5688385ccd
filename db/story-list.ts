import { and, desc, eq, inArray, lt, lte, or, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { CATEGORIES, type CategoryKey } from '#domain/categories.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { PUBLIC_STATES, WORK_STATES } from '#domain/workflow.ts'
import type { ArticleRow } from './articles.ts'
import type { Db } from './client.ts'
import { articles } from './schema/articles.ts'
import { staff } from './schema/staff.ts'
import { categories, stories, storyFacts } from './schema/stories.ts'
import { deskTextMatches } from './search/desk.ts'

const STORIES_A_PAGE = 50

/** What the desk's list can be narrowed to; strings from an address are parsed by this. */
export const storyFilter = z.object({
  work: z.enum(WORK_STATES).optional(),
  public: z.enum(PUBLIC_STATES).optional(),
  locale: z.enum(LOCALES).optional(),
  category: z.enum(CATEGORIES).optional(),
  /** Uid of the member of staff who opened the story. */
  author: z.uuid().optional(),
  text: z.string().max(200).optional(),
  /** Where the page before ended, as `next` gave it. */
  cursor: z
    .string()
    .regex(/^\d{1,15}-\d{1,15}$/)
    .optional(),
})
export type StoryFilter = z.infer<typeof storyFilter>

export interface StoryRow {
  uid: string
  sourceLocale: Locale
  /** The source's newest title, or that of the first language which has one. */
  title: string
  titleLocale: Locale
  category: CategoryKey
  day: string
  /** Who began it; undefined for the program. */
  owner: string | undefined
  updatedAt: Date
  articles: ArticleRow[]
}

/** A page of stories, last changed first, walked by key. */
export async function listStories(
  db: Db,
  filter: StoryFilter,
): Promise<{ stories: StoryRow[]; next?: string }> {
  const found = await db
    .select({
      story: stories,
      category: categories.key,
      day: storyFacts.day,
      owner: staff.name,
    })
    .from(stories)
    .innerJoin(storyFacts, eq(storyFacts.id, stories.headFactsId))
    .innerJoin(categories, eq(categories.id, storyFacts.categoryId))
    .leftJoin(staff, eq(staff.id, stories.ownerId))
    .where(
      and(
        anArticleMatches(db, filter),
        filter.category && eq(categories.key, filter.category),
        filter.author ? eq(staff.uid, filter.author) : undefined,
        afterCursor(filter.cursor),
      ),
    )
    .orderBy(desc(stories.updatedAt), desc(stories.id))
    .limit(STORIES_A_PAGE + 1)
  const page = found.slice(0, STORIES_A_PAGE)
  const languages = await articlesByStory(
    db,
    page.map(({ story }) => story.id),
  )
  const rows = page.map(({ story, category, day, owner }): StoryRow => {
    const all = languages.get(story.id) ?? []
    const titled =
      all.find((article) => article.locale === story.sourceLocale && article.title) ??
      all.find((article) => article.title)
    return {
      uid: story.uid,
      sourceLocale: story.sourceLocale,
      title: titled?.title ?? '',
      titleLocale: titled?.locale ?? story.sourceLocale,
      category,
      day,
      owner: owner ?? undefined,
      updatedAt: story.updatedAt,
      articles: all,
    }
  })
  const last = found.length > STORIES_A_PAGE ? page.at(-1)?.story : undefined
  return last
    ? { stories: rows, next: `${last.updatedAt.getTime()}-${last.id}` }
    : { stories: rows }
}

/**
 * Work, public state, language and text must hold of one and the same article. Not correlated
 * with the story, so that the full-text index is asked once and not once a story.
 */
function anArticleMatches(db: Db, filter: StoryFilter): SQL | undefined {
  const conditions = [
    filter.work && eq(articles.workState, filter.work),
    filter.public && eq(articles.publicState, filter.public),
    filter.locale && eq(articles.locale, filter.locale),
    filter.text ? deskTextMatches(filter.text) : undefined,
  ].filter((condition) => condition !== undefined)
  if (conditions.length === 0) return undefined
  return inArray(
    stories.id,
    db
      .select({ id: articles.storyId })
      .from(articles)
      .where(and(...conditions)),
  )
}

/** One upper bound a column: a row value beside it would send SQLite's planner astray. */
function afterCursor(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined
  const [milliseconds, id] = cursor.split('-').map(Number)
  const at = new Date(milliseconds ?? 0)
  return and(lte(stories.updatedAt, at), or(lt(stories.updatedAt, at), lt(stories.id, id ?? 0)))
}

async function articlesByStory(db: Db, storyIds: number[]): Promise<Map<number, ArticleRow[]>> {
  if (storyIds.length === 0) return new Map()
  const rows = await db.select().from(articles).where(inArray(articles.storyId, storyIds))
  rows.sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
  return Map.groupBy(rows, (row) => row.storyId)
}
