import { and, eq } from 'drizzle-orm'
import { type Segment, segmentsOf } from '#domain/segments.ts'
import { type RowState, rowsOf } from '#domain/translation.ts'
import {
  type ArticleRow,
  findRevisionById,
  type RevisionRow,
  type StoryRecord,
} from './articles.ts'
import type { Db, Tx } from './client.ts'
import { articles } from './schema/articles.ts'

/** The source article of a story, and what its newest text says, segment by segment. */
export async function sourceOf(
  db: Db,
  story: StoryRecord,
): Promise<{ article: ArticleRow; head: RevisionRow | undefined; segments: Segment[] }> {
  const [article] = await db
    .select()
    .from(articles)
    .where(and(eq(articles.storyId, story.id), eq(articles.locale, story.sourceLocale)))
  if (!article) throw new Error(`Story ${story.uid} has no article in its source language`)
  const head = await findRevisionById(db, article.headRevisionId)
  return { article, head, segments: head ? segmentsOf(head) : [] }
}

/**
 * Counts, for every translation of the story, its units against the source's newest text.
 * The counters are a cache for lists: staleness itself is always computed.
 */
export async function recountUnits(tx: Tx, story: StoryRecord): Promise<void> {
  const source = await sourceOf(tx, story)
  const siblings = await tx.select().from(articles).where(eq(articles.storyId, story.id))
  for (const article of siblings) {
    if (article.id === source.article.id) continue
    const head = await findRevisionById(tx, article.headRevisionId)
    const rows = source.head ? rowsOf(source.head, head, head?.basis ?? []) : []
    const count = (state: RowState) => rows.filter((row) => row.state === state).length
    await tx
      .update(articles)
      .set({ unitsTotal: rows.length, unitsDone: count('done'), unitsStale: count('stale') })
      .where(eq(articles.id, article.id))
  }
}
