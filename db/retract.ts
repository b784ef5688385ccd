import { and, eq } from 'drizzle-orm'
import { severalLines } from '#domain/characters.ts'
import { noDetails } from '#domain/details.ts'
import { emptyDocument } from '#domain/document.ts'
import { readArticleAddress } from '#domain/paths.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { announceChange } from './announcing.ts'
import { type ArticleView, guard, updateArticle } from './articles.ts'
import { showAssets } from './asset-uses.ts'
import type { Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import { leaveTrace } from './moves.ts'
import { actorId } from './records.ts'
import { articleSlugs, retractions } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { indexForReaders } from './search/published.ts'

export interface RetractInput {
  articleUid: string
  lockVersion: number
  /** What readers are told. */
  note: string
  /** Address of an article of the story that takes its place; empty: none does. */
  successor?: string | undefined
  at?: Date
}

/** The text stays readable under a notice, and leaves every list. Never checks the text itself. */
export async function withdrawArticle(tx: Tx, by: Staff, input: RetractInput): Promise<void> {
  await retract(tx, by, 'withdraw', input)
}

/** Nothing of the text stays public: the address answers 410 with the note. */
export async function removeArticle(tx: Tx, by: Staff, input: RetractInput): Promise<void> {
  await retract(tx, by, 'remove', input)
}

/** Ends a withdrawal. */
export async function restoreArticle(
  tx: Tx,
  by: Staff,
  input: Omit<RetractInput, 'note'>,
): Promise<void> {
  const at = input.at ?? new Date()
  const view = await guard(tx, by, 'restore', input)
  await lift(tx, view, at)
  await tx
    .update(publicArticles)
    .set({ state: 'live', notice: null, noticeAt: null, successorId: null })
    .where(eq(publicArticles.articleId, view.article.id))
  await indexForReaders(tx, [view.article.id])
  await updateArticle(tx, view.article, { publicState: 'live' }, at)
  await bumpEdition(tx)
  await announceChange(tx, view, at)
  await leaveTrace(tx, by, view, 'restore', { comment: undefined, at })
}

const EFFECTS = {
  withdraw: { state: 'withdrawn', shown: {} },
  remove: {
    state: 'gone',
    shown: {
      title: '',
      summary: '',
      dateline: '',
      body: emptyDocument(),
      details: noDetails(),
    },
  },
} as const

async function retract(
  tx: Tx,
  by: Staff,
  act: 'withdraw' | 'remove',
  input: RetractInput,
): Promise<void> {
  const at = input.at ?? new Date()
  const view = await guard(tx, by, act, input)
  const note = severalLines(input.note)
  if (!note) throw new Refusal('note_missing', 'note')
  const successorId = await findSuccessor(tx, view, input.successor?.trim() ?? '')
  const { state, shown } = EFFECTS[act]
  await lift(tx, view, at)
  await tx.insert(retractions).values({
    articleId: view.article.id,
    kind: state,
    publicNote: note,
    successorId,
    retractedBy: actorId(by),
    retractedAt: at,
  })
  await tx
    .update(publicArticles)
    .set({ ...shown, state, notice: note, noticeAt: at, successorId })
    .where(eq(publicArticles.articleId, view.article.id))
  await indexForReaders(tx, [view.article.id])
  if (act === 'remove') await showAssets(tx, { articleId: view.article.id }, [])
  await updateArticle(tx, view.article, { publicState: state }, at)
  await bumpEdition(tx)
  await announceChange(tx, view, at)
  await leaveTrace(tx, by, view, act, { comment: note, at })
}

/** @throws Refusal `successor_unknown` unless another story's live article has the address. */
async function findSuccessor(
  tx: Tx,
  { story }: ArticleView,
  address: string,
): Promise<number | null> {
  if (!address) return null
  const place = readArticleAddress(address)
  const [row] = place
    ? await tx
        .select({ storyId: publicArticles.storyId })
        .from(articleSlugs)
        .innerJoin(publicArticles, eq(publicArticles.articleId, articleSlugs.articleId))
        .where(
          and(
            eq(articleSlugs.locale, place.locale),
            eq(articleSlugs.slug, place.slug),
            eq(publicArticles.state, 'live'),
          ),
        )
    : []
  if (!row || row.storyId === story.id) throw new Refusal('successor_unknown', 'successor')
  return row.storyId
}

async function lift(tx: Tx, { retraction }: ArticleView, at: Date): Promise<void> {
  if (!retraction) return
  await tx.update(retractions).set({ liftedAt: at }).where(eq(retractions.id, retraction.id))
}
