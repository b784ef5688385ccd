import { and, eq } from 'drizzle-orm'
import { severalLines } from '#domain/characters.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { slugFromTitle } from '#domain/slugs.ts'
import { afterReview } from '#domain/translation-method.ts'
import { announceChange } from './announcing.ts'
import { type ArticleView, guard, type RevisionRow, updateArticle } from './articles.ts'
import { orderCard } from './cards.ts'
import type { Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import { complete, leaveTrace } from './moves.ts'
import { needNone, pictureFaultsOf } from './picture-faults.ts'
import { actorId } from './records.ts'
import { referenceOf } from './reference-numbers.ts'
import { reflectedAt } from './reflecting.ts'
import { publications, retractions, type UPDATE_TYPES } from './schema/articles.ts'
import { categories, storyFacts } from './schema/stories.ts'
import { type FactsRow, noteUpdate, showFacts, showToReaders } from './showing.ts'
import { takeSlug, type WishedSlug } from './slugs.ts'

export interface PublishInput {
  articleUid: string
  lockVersion: number
  /** Given: publish what nobody has approved, for this reason, shown until somebody else approves. */
  reason?: string
  updateType?: (typeof UPDATE_TYPES)[number]
  changeNote?: string
  at?: Date
}

/**
 * Puts one language before its readers, in one transaction: guard, checks, publication, path
 * word, public row, shared facts, edition, history, audit.
 * A major change or correction of what is public says what changed.
 * @throws Refusal of the guard, `reason_missing`, `change_note_missing`, `title_missing`,
 *   `slug_taken`, or what is wrong with a picture (db/picture-faults.ts).
 */
export async function publishArticle(tx: Tx, by: Staff, input: PublishInput): Promise<void> {
  const at = input.at ?? new Date()
  const act = input.reason === undefined ? 'publish' : 'publish_without_review'
  const view = await guard(tx, by, act, input)
  const reason = input.reason && severalLines(input.reason)
  if (act === 'publish_without_review' && !reason) throw new Refusal('reason_missing', 'reason')
  const revision = complete(view.head)
  needNone(await pictureFaultsOf(tx, view))
  const facts = await newestFacts(tx, view)
  const number = (view.publication?.number ?? 0) + 1
  const updateType = number === 1 ? 'major' : (input.updateType ?? 'minor')
  const changeNote = input.changeNote && severalLines(input.changeNote)
  if (number > 1 && updateType !== 'minor' && !changeNote)
    throw new Refusal('change_note_missing', 'changeNote')
  await tx.insert(publications).values({
    articleId: view.article.id,
    number,
    revisionId: revision.id,
    factsId: facts.id,
    updateType,
    changeNote: changeNote || null,
    withoutReviewReason: reason ?? null,
    publishedBy: actorId(by),
    publishedAt: at,
  })
  await liftRetraction(tx, view, at)
  const slug = await takeSlug(tx, view.article, wishedSlug(view, revision), at)
  const firstPublishedAt = view.article.firstPublishedAt ?? at
  const lastMajorAt = updateType === 'minor' ? (view.article.lastMajorAt ?? at) : at
  await showToReaders(tx, view, revision, {
    slug,
    reference: await reference(tx, view, facts),
    facts,
    firstPublishedAt,
    updatedAt: lastMajorAt,
    reflectsAt: await reflectedAt(tx, view, revision, at),
    reviewedAt: reason === undefined ? at : null,
    method: reason === undefined ? afterReview(revision.method) : revision.method,
  })
  await noteUpdate(tx, view, { number, updateType, changeNote, at })
  await updateArticle(
    tx,
    view.article,
    {
      workState: 'none',
      publicState: 'live',
      liveRevisionId: revision.id,
      approvedRevisionId: null,
      assigneeId: null,
      firstPublishedAt,
      lastMajorAt,
    },
    at,
  )
  await orderCard(tx, view, facts.day)
  // New facts are those of the story's other languages too.
  const isAddition = number === 1 && [null, facts.id].includes(view.story.liveFactsId)
  await bumpEdition(tx, { isAddition })
  await announceChange(tx, view, at)
  await leaveTrace(tx, by, view, act, { comment: reason, at, data: { number, slug, updateType } })
}

/** A typed word wins; an address once public stays until somebody types another. */
function wishedSlug({ article }: ArticleView, revision: RevisionRow): WishedSlug | undefined {
  if (revision.slug) return { slug: revision.slug, isTyped: true }
  if (article.firstPublishedAt) return undefined
  return { slug: slugFromTitle(revision.title, article.locale), isTyped: false }
}

/** The story's newest facts; readers see them in every language from here. */
async function newestFacts(tx: Tx, { story }: ArticleView): Promise<FactsRow> {
  const [facts] = await tx
    .select()
    .from(storyFacts)
    .where(eq(storyFacts.id, story.headFactsId ?? 0))
  if (!facts) throw new Error(`Story ${story.uid} has no facts`)
  if (story.liveFactsId !== facts.id) await showFacts(tx, story.id, facts)
  return facts
}

async function reference(tx: Tx, { story }: ArticleView, facts: FactsRow): Promise<string> {
  const [category] = await tx.select().from(categories).where(eq(categories.id, facts.categoryId))
  if (!category) throw new Error(`There is no category ${facts.categoryId}`)
  return referenceOf(tx, story, { category: category.key, day: facts.day })
}

/** Publishing again ends a withdrawal or removal. */
async function liftRetraction(
  tx: Tx,
  { article, retraction }: ArticleView,
  at: Date,
): Promise<void> {
  if (!retraction) return
  await tx
    .update(retractions)
    .set({ liftedAt: at })
    .where(and(eq(retractions.articleId, article.id), eq(retractions.id, retraction.id)))
}
