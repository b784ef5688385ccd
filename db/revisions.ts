import { desc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { Staff } from '#domain/permissions.ts'
import type { ArticleText } from '#domain/segments.ts'
import type { RevisionRow } from './articles.ts'
import type { Db, Tx } from './client.ts'
import { actorId } from './records.ts'
import { revisions } from './schema/articles.ts'
import { staff } from './schema/staff.ts'

export type RevisionKind = RevisionRow['kind']
/** What a form sends: the text, and the path word wished for (empty: made from the title). */
export type RevisionText = ArticleText & { slug: string; dateline: string }
/** What a translation remembers of its source, and how it was made; nothing for an original. */
export type TranslationNotes = Pick<RevisionRow, 'basis' | 'setAside' | 'method'>

/** Adds the next immutable snapshot of an article's text. */
export async function addRevision(
  tx: Tx,
  by: Staff,
  input: {
    articleId: number
    parentId: number | null
    kind: RevisionKind
    text: RevisionText & TranslationNotes
    sourceRevisionId: number | null
    at: Date
  },
): Promise<RevisionRow> {
  const [last] = await tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.articleId, input.articleId))
    .orderBy(desc(revisions.number))
    .limit(1)
  const { title, summary, slug, dateline, body, basis, setAside, method } = input.text
  const [revision] = await tx
    .insert(revisions)
    .values({
      uid: uuid(),
      articleId: input.articleId,
      number: (last?.number ?? 0) + 1,
      parentId: input.parentId,
      kind: input.kind,
      title,
      summary,
      slug,
      dateline,
      body,
      basis,
      setAside,
      method,
      sourceRevisionId: input.sourceRevisionId,
      createdBy: actorId(by),
      createdAt: input.at,
    })
    .returning()
  if (!revision) throw new Error('The revision was not written')
  return revision
}

export interface RevisionEntry {
  revision: RevisionRow
  /** Who wrote it; undefined for the program. */
  author: string | undefined
}

/** Every snapshot of an article, newest first. */
export async function revisionsOf(db: Db, articleId: number): Promise<RevisionEntry[]> {
  const rows = await db
    .select({ revision: revisions, author: staff.name })
    .from(revisions)
    .leftJoin(staff, eq(staff.id, revisions.createdBy))
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.number))
  return rows.map((row) => ({ revision: row.revision, author: row.author ?? undefined }))
}

export async function findRevision(db: Db, uid: string): Promise<RevisionEntry | undefined> {
  const [row] = await db
    .select({ revision: revisions, author: staff.name })
    .from(revisions)
    .leftJoin(staff, eq(staff.id, revisions.createdBy))
    .where(eq(revisions.uid, uid))
  return row && { revision: row.revision, author: row.author ?? undefined }
}
