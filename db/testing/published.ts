import { v7 as uuid } from 'uuid'
import type { CategoryKey } from '#domain/categories.ts'
import { type Details, noDetails, subjectsOf } from '#domain/details.ts'
import { type Document, emptyDocument } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import type { Tx } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { publicArticles, publicSubjects } from '../schema/public.ts'
import { categories, stories } from '../schema/stories.ts'

export interface PublishedStory {
  locales: readonly Locale[]
  category: CategoryKey
  day: string
  state?: 'live' | 'withdrawn' | 'gone'
  embargoUntil?: Date | null
  details?: Partial<Details>
  body?: Document
}

/** So many rows of the widest table stay below what one statement may carry. */
const BATCH = 100

/**
 * What readers would see of stories, without the history that leads there: for tests of lists,
 * which need many. Gives the stories' uids.
 */
export async function showStories(tx: Tx, told: readonly PublishedStory[]): Promise<string[]> {
  const kinds = new Map((await tx.select().from(categories)).map(({ key, id }) => [key, id]))
  const uids: string[] = []
  for (let first = 0; first < told.length; first += BATCH)
    uids.push(...(await showBatch(tx, told.slice(first, first + BATCH), kinds)))
  return uids
}

async function showBatch(
  tx: Tx,
  told: readonly PublishedStory[],
  kinds: ReadonlyMap<string, number>,
): Promise<string[]> {
  const opened = told.map(({ locales, day }) => {
    const at = new Date(`${day}T00:00:00Z`)
    return { uid: uuid(), sourceLocale: locales[0] ?? 'en', createdAt: at, updatedAt: at }
  })
  const rows = await tx.insert(stories).values(opened).returning()
  const texts = told.flatMap((story, index) =>
    story.locales.map((locale) => {
      const { id: storyId, createdAt } = rows[index] ?? { id: 0, createdAt: new Date(0) }
      const own = { storyId, locale, uid: uuid(), title: `${locale} ${storyId}` }
      return { story, own: { ...own, updatedAt: createdAt } }
    }),
  )
  const states = { workState: 'draft', publicState: 'never' } as const
  const written = await tx
    .insert(articles)
    .values(texts.map(({ own }) => ({ ...own, ...states, createdAt: own.updatedAt })))
    .returning({ id: articles.id })
  const shown = texts.map(({ story, own }, index) => ({
    ...own,
    articleId: written[index]?.id ?? 0,
    sourceLocale: story.locales[0] ?? 'en',
    state: story.state ?? 'live',
    slug: `story-${own.storyId}`,
    summary: `About ${own.title}`,
    body: story.body ?? emptyDocument(),
    categoryId: kinds.get(story.category) ?? 0,
    day: story.day,
    listedAt: own.updatedAt,
    firstPublishedAt: own.updatedAt,
    embargoUntil: story.embargoUntil ?? null,
    details: { ...noDetails(), ...story.details },
  }))
  await tx.insert(publicArticles).values(shown)
  const subjects = shown.flatMap(({ articleId, locale, listedAt, details }) =>
    subjectsOf(details).map((subject) => ({ articleId, subject, locale, listedAt })),
  )
  if (subjects.length > 0) await tx.insert(publicSubjects).values(subjects)
  return opened.map(({ uid }) => uid)
}
