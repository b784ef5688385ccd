import { and, eq, inArray } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import { type ArticleText, type Segment, segmentsOf } from '#domain/segments.ts'
import { type ArticleRow, findRevisionById, type StoryRecord } from './articles.ts'
import type { Db, Tx } from './client.ts'
import { actorId } from './records.ts'
import { articles, translationUnits } from './schema/articles.ts'

/** The source article of a story, and what its newest text says, segment by segment. */
export async function sourceOf(
  db: Db,
  story: StoryRecord,
): Promise<{ article: ArticleRow; revisionId: number | null; segments: Segment[] }> {
  const [article] = await db
    .select()
    .from(articles)
    .where(and(eq(articles.storyId, story.id), eq(articles.locale, story.sourceLocale)))
  if (!article) throw new Error(`Story ${story.uid} has no article in its source language`)
  const head = await findRevisionById(db, article.headRevisionId)
  return { article, revisionId: head?.id ?? null, segments: head ? segmentsOf(head) : [] }
}

/**
 * Notes for each block what source text it was translated from: for blocks whose words changed
 * with this save, those the translator confirmed, and those never noted before.
 */
export async function confirmUnits(
  tx: Tx,
  by: Staff,
  translation: {
    articleId: number
    before: ArticleText | undefined
    after: ArticleText
    confirmed: readonly string[]
    source: Segment[]
    at: Date
  },
): Promise<void> {
  const before = new Map((translation.before ? segmentsOf(translation.before) : []).map(keyed))
  const after = new Map(segmentsOf(translation.after).map(keyed))
  const noted = new Set((await unitsOf(tx, translation.articleId)).map((unit) => unit.key))
  const emptied: string[] = []
  for (const segment of translation.source) {
    const now = after.get(segment.key)
    if (!now) {
      emptied.push(segment.key)
      continue
    }
    const isChanged = now.text !== before.get(segment.key)?.text
    if (!isChanged && noted.has(segment.key) && !translation.confirmed.includes(segment.key))
      continue
    const basis = {
      basisHash: segment.hash,
      basisText: segment.text,
      confirmedBy: actorId(by),
      confirmedAt: translation.at,
    }
    await tx
      .insert(translationUnits)
      .values({ articleId: translation.articleId, key: segment.key, ...basis })
      .onConflictDoUpdate({
        target: [translationUnits.articleId, translationUnits.key],
        set: basis,
      })
  }
  if (emptied.length > 0) await dropUnits(tx, translation.articleId, emptied)
}

const keyed = (segment: Segment): [string, Segment] => [segment.key, segment]

export const unitsOf = (db: Db, articleId: number) =>
  db.select().from(translationUnits).where(eq(translationUnits.articleId, articleId))

async function dropUnits(tx: Tx, articleId: number, keys: string[]): Promise<void> {
  await tx
    .delete(translationUnits)
    .where(and(eq(translationUnits.articleId, articleId), inArray(translationUnits.key, keys)))
}

/**
 * Counts, for every translation of the story, its blocks against the source's newest text.
 * The counters are a cache for lists: staleness itself is always computed.
 */
export async function recountUnits(tx: Tx, story: StoryRecord): Promise<void> {
  const source = await sourceOf(tx, story)
  const siblings = await tx.select().from(articles).where(eq(articles.storyId, story.id))
  for (const article of siblings) {
    if (article.id === source.article.id) continue
    const basis = new Map((await unitsOf(tx, article.id)).map((unit) => [unit.key, unit.basisHash]))
    const isDone = (segment: Segment) => basis.get(segment.key) === segment.hash
    const isStale = (segment: Segment) => basis.has(segment.key) && !isDone(segment)
    await tx
      .update(articles)
      .set({
        unitsTotal: source.segments.length,
        unitsDone: source.segments.filter(isDone).length,
        unitsStale: source.segments.filter(isStale).length,
      })
      .where(eq(articles.id, article.id))
  }
}
