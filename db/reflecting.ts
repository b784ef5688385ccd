import { desc, eq } from 'drizzle-orm'
import { isFollowed } from '#domain/following.ts'
import type { ArticleView, RevisionRow } from './articles.ts'
import type { Db } from './client.ts'
import { publications, revisions } from './schema/articles.ts'
import { sourceOf } from './units.ts'

/** Older publications than these are not looked at. */
const REACH = 50

/**
 * When what a text says was last said by the source: an original's own publication; for a
 * translation, the newest publication of the source all units of which it was confirmed against.
 * Null where it follows none.
 */
export async function reflectedAt(
  db: Db,
  view: ArticleView,
  { basis }: RevisionRow,
  at: Date,
): Promise<Date | null> {
  if (!view.isTranslation) return at
  if (basis.length === 0) return null
  const source = await sourceOf(db, view.story)
  const published = await db
    .select({ at: publications.publishedAt, revisionId: publications.revisionId })
    .from(publications)
    .where(eq(publications.articleId, source.article.id))
    .orderBy(desc(publications.number))
    .limit(REACH)
  const others = new Set<number>()
  for (const { at: publishedAt, revisionId } of published) {
    if (others.has(revisionId)) continue
    if (await follows(db, revisionId, basis)) return publishedAt
    others.add(revisionId)
  }
  return null
}

async function follows(db: Db, revisionId: number, basis: RevisionRow['basis']): Promise<boolean> {
  const [text] = await db.select().from(revisions).where(eq(revisions.id, revisionId))
  return text !== undefined && isFollowed(text, basis)
}
