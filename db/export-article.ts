import { asc, eq } from 'drizzle-orm'
import type { ArticleRow } from './articles.ts'
import type { Db } from './client.ts'
import { articleSlugs, publications, retractions, revisions } from './schema/articles.ts'
import { stories } from './schema/stories.ts'

/** Numbers inside the database mean nothing outside it: rows leave with names instead. */
export interface Names {
  /** A person's name; null where the program acted. */
  person(id: number | null): string | null
  category(id: number): string | null
}

/** One language of a story: where it stands, every text it had, what went out and what was taken back. */
export async function exportArticle(db: Db, article: ArticleRow, names: Names) {
  const { id, uid, locale, workState, publicState, firstPublishedAt, importKey } = article
  const texts = await db
    .select()
    .from(revisions)
    .where(eq(revisions.articleId, id))
    .orderBy(asc(revisions.number))
  const numberOf = (revisionId: number | null) =>
    texts.find((text) => text.id === revisionId)?.number ?? null
  const words = await db.select().from(articleSlugs).where(eq(articleSlugs.articleId, id))
  const published = await db.select().from(publications).where(eq(publications.articleId, id))
  const retracted = await db
    .select({ retraction: retractions, successor: stories.uid })
    .from(retractions)
    .leftJoin(stories, eq(stories.id, retractions.successorId))
    .where(eq(retractions.articleId, id))
  return {
    uid,
    locale,
    workState,
    publicState,
    firstPublishedAt,
    importKey,
    assignee: names.person(article.assigneeId),
    head: numberOf(article.headRevisionId),
    live: numberOf(article.liveRevisionId),
    slugs: words.map(({ slug, isCurrent, createdAt }) => ({ slug, isCurrent, createdAt })),
    revisions: texts.map((text) => ({
      number: text.number,
      uid: text.uid,
      kind: text.kind,
      after: numberOf(text.parentId),
      createdAt: text.createdAt,
      createdBy: names.person(text.createdBy),
      title: text.title,
      summary: text.summary,
      slug: text.slug,
      dateline: text.dateline,
      body: text.body,
      basis: text.basis,
      setAside: text.setAside,
      method: text.method,
    })),
    publications: published.map((row) => ({
      number: row.number,
      revision: numberOf(row.revisionId),
      updateType: row.updateType,
      changeNote: row.changeNote,
      withoutReviewReason: row.withoutReviewReason,
      publishedAt: row.publishedAt,
      publishedBy: names.person(row.publishedBy),
      reviewedAt: row.reviewedAt,
      reviewedBy: names.person(row.reviewedBy),
    })),
    retractions: retracted.map(({ retraction: row, successor }) => ({
      kind: row.kind,
      publicNote: row.publicNote,
      retractedAt: row.retractedAt,
      retractedBy: names.person(row.retractedBy),
      liftedAt: row.liftedAt,
      successor,
    })),
  }
}
