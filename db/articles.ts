import { desc, eq, inArray } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import { holds, ROLES, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { afterReview, type TranslationMethod } from '#domain/translation-method.ts'
import { type Act, judge, moveOf, type Standing } from '#domain/workflow.ts'
import type { Db, Tx } from './client.ts'
import { type Contributors, contributorsOf } from './contributors.ts'
import { articles, publications, retractions, revisions } from './schema/articles.ts'
import { stories } from './schema/stories.ts'

export type ArticleRow = typeof articles.$inferSelect
export type RevisionRow = typeof revisions.$inferSelect
export type StoryRecord = typeof stories.$inferSelect

/** One language of a story with all that decides what may be done with it. */
export interface ArticleView {
  article: ArticleRow
  story: StoryRecord
  isTranslation: boolean
  head: RevisionRow | undefined
  live: RevisionRow | undefined
  /** The newest publication, and the retraction that stands over it. */
  publication: typeof publications.$inferSelect | undefined
  retraction: typeof retractions.$inferSelect | undefined
  contributors: Contributors
  awaitsReview: boolean
}

const NOBODY: Contributors = { waiting: [], live: [] }

export async function findArticle(db: Db, articleUid: string): Promise<ArticleView | undefined> {
  const [row] = await db
    .select({ article: articles, story: stories })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(eq(articles.uid, articleUid))
  if (!row) return undefined
  const { article, story } = row
  const [publication] = await db
    .select()
    .from(publications)
    .where(eq(publications.articleId, article.id))
    .orderBy(desc(publications.number))
    .limit(1)
  const [retraction] = await db
    .select()
    .from(retractions)
    .where(eq(retractions.articleId, article.id))
    .orderBy(desc(retractions.id))
    .limit(1)
  return {
    article,
    story,
    isTranslation: article.locale !== story.sourceLocale,
    head: await findRevisionById(db, article.headRevisionId),
    live: await findRevisionById(db, article.liveRevisionId),
    publication,
    retraction: retraction?.liftedAt ? undefined : retraction,
    contributors: (await contributorsOf(db, [article])).get(article.id) ?? NOBODY,
    awaitsReview: Boolean(publication?.withoutReviewReason && !publication.reviewedAt),
  }
}

/** @throws Refusal `not_found`. */
export async function needArticle(db: Db, articleUid: string): Promise<ArticleView> {
  const found = await findArticle(db, articleUid)
  if (!found) throw new Refusal('not_found')
  return found
}

/** How the newest text was made, a second person's approval of it counted in. */
export function methodOf(view: ArticleView): TranslationMethod {
  const { article, head, publication, awaitsReview } = view
  if (!head) return 'unstated'
  const isApproved = article.approvedRevisionId === head.id
  const isReviewed = publication?.revisionId === head.id && !awaitsReview
  return isApproved || isReviewed ? afterReview(head.method) : head.method
}

export async function findRevisionById(
  db: Db,
  id: number | null,
): Promise<RevisionRow | undefined> {
  if (id === null) return undefined
  const [revision] = await db.select().from(revisions).where(eq(revisions.id, id))
  return revision
}

/** What domain/workflow's table needs to know of this article and this person. */
export function standingOf(view: ArticleView, staff: Staff): Standing {
  const { article } = view
  const wrote = (ids: number[]) => staff.kind === 'person' && ids.includes(staff.id)
  return {
    work: article.workState,
    public: article.publicState,
    isTranslation: view.isTranslation,
    roles: rolesFor(staff, article.locale),
    wroteWaiting: wrote(view.contributors.waiting),
    wroteLive: wrote(view.contributors.live),
    awaitsReview: view.awaitsReview,
  }
}

const rolesFor = (staff: Staff, locale: Locale) =>
  ROLES.filter((role) => holds(staff, [role], locale))

/**
 * Reads the article again inside the transaction and asks the workflow.
 * @throws Refusal `not_found`, `stale_version`, `not_allowed`, `own_text` or `not_possible_now`.
 */
export async function guard(
  tx: Tx,
  by: Staff,
  act: Act,
  input: { articleUid: string; lockVersion: number },
): Promise<ArticleView> {
  const view = await needArticle(tx, input.articleUid)
  const verdict = judge(moveOf(act), standingOf(view, by))
  if (verdict === 'not_allowed') throw new Refusal(verdict)
  if (view.article.lockVersion !== input.lockVersion) throw new Refusal('stale_version')
  if (verdict !== 'yes') throw new Refusal(verdict)
  return view
}

/** Writes the article's row and moves its version on: older forms are refused from here. */
export async function updateArticle(
  tx: Tx,
  article: ArticleRow,
  changes: Partial<ArticleRow>,
  at: Date,
): Promise<void> {
  await tx
    .update(articles)
    .set({ ...changes, lockVersion: article.lockVersion + 1, updatedAt: at })
    .where(eq(articles.id, article.id))
  await tx.update(stories).set({ updatedAt: at }).where(eq(stories.id, article.storyId))
}

/** The other languages of a story, by language. */
export async function articlesOfStory(db: Db, storyIds: number[]): Promise<ArticleRow[]> {
  if (storyIds.length === 0) return []
  return db.select().from(articles).where(inArray(articles.storyId, storyIds))
}
