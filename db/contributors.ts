import { and, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { articles, publications, revisions } from './schema/articles.ts'

type Article = Pick<
  typeof articles.$inferSelect,
  'id' | 'headRevisionId' | 'liveRevisionId' | 'workState'
>
type Written = Pick<typeof revisions.$inferSelect, 'id' | 'articleId' | 'parentId' | 'createdBy'>

/** Ids of the members of staff who wrote what still needs other eyes. */
export interface Contributors {
  /** Of the text in work: what was written since the text that is live. */
  waiting: number[]
  /** Of the text that went out, as far back as the last publication somebody else has seen. */
  live: number[]
}

/** Who may not approve, for each article by its id. A conflict's refused text is nobody's part. */
export async function contributorsOf(
  db: Db,
  of: readonly Article[],
): Promise<Map<number, Contributors>> {
  if (of.length === 0) return new Map()
  const ids = of.map((article) => article.id)
  const written: Written[] = await db
    .select({
      id: revisions.id,
      articleId: revisions.articleId,
      parentId: revisions.parentId,
      createdBy: revisions.createdBy,
    })
    .from(revisions)
    .where(and(inArray(revisions.articleId, ids), ne(revisions.kind, 'conflict')))
  const seen = await db
    .select({ id: publications.revisionId })
    .from(publications)
    .where(
      and(
        inArray(publications.articleId, ids),
        or(isNull(publications.withoutReviewReason), isNotNull(publications.reviewedAt)),
      ),
    )
  const settled = new Set(seen.map((row) => row.id))
  const byArticle = Map.groupBy(written, (row) => row.articleId)
  return new Map(
    of.map((article) => [article.id, walk(article, byArticle.get(article.id) ?? [], settled)]),
  )
}

/**
 * The same as a condition on rows of `articles`, for lists that end before all are read: this
 * person has a part in the text.
 */
export function hasPartIn(text: keyof Contributors, staffId: number): SQL {
  const start = text === 'waiting' ? articles.headRevisionId : articles.liveRevisionId
  const isBeyond = text === 'waiting' ? sql`one.id = ${articles.liveRevisionId}` : sql`1 = 0`
  const column = sql`one.parent_id, one.created_by`
  const counts = sql`one.kind <> 'conflict' and (${isBeyond}) is not true and not exists (
    select 1 from ${publications} as seen
    where seen.article_id = one.article_id and seen.revision_id = one.id
    and (seen.without_review_reason is null or seen.reviewed_at is not null))`
  return sql`exists (
    with recursive trail (parent_id, created_by) as (
      select ${column} from ${revisions} as one where one.id = ${start} and ${counts}
      union all
      select ${column} from trail join ${revisions} as one on one.id = trail.parent_id
      where ${counts}
    ) select 1 from trail where created_by = ${staffId})`
}

function walk(article: Article, rows: Written[], settled: ReadonlySet<number>): Contributors {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const { headRevisionId: head, liveRevisionId: live } = article
  const since = (start: number | null, until: ReadonlySet<number>) => {
    const writers = new Set<number>()
    for (
      let next = start ? byId.get(start) : undefined;
      next && !until.has(next.id);
      next = next.parentId ? byId.get(next.parentId) : undefined
    ) {
      if (next.createdBy !== null) writers.add(next.createdBy)
    }
    return [...writers]
  }
  return {
    waiting: since(head, live ? new Set([...settled, live]) : settled),
    live: since(live, settled),
  }
}
