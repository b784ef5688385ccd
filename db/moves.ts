import { eq } from 'drizzle-orm'
import { areEmbedsTitled, areQuotesAttributed } from '#domain/blocks.ts'
import { severalLines } from '#domain/characters.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { afterReview, isUnchecked } from '#domain/translation-method.ts'
import { type Act, moveOf } from '#domain/workflow.ts'
import { announceChange } from './announcing.ts'
import {
  type ArticleView,
  findRevisionById,
  guard,
  type RevisionRow,
  updateArticle,
} from './articles.ts'
import type { Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import { actorId, audit, recordEvent } from './records.ts'
import { publications } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { indexForDesk } from './search/desk.ts'
import { indexForReaders } from './search/published.ts'
import { recountUnits } from './units.ts'

/** The moves that stay inside the desk; readers learn of one: that a text was reviewed afterwards. */
export type DeskAct = 'submit' | 'request_changes' | 'approve' | 'approve_afterwards' | 'discard'

export interface MoveInput {
  articleUid: string
  lockVersion: number
  act: DeskAct
  comment?: string
  at?: Date
}

/**
 * Moves an article along the workflow's table.
 * @throws Refusal of {@link guard}, `title_missing` or `comment_missing`.
 */
export async function moveArticle(tx: Tx, by: Staff, input: MoveInput): Promise<void> {
  const at = input.at ?? new Date()
  const view = await guard(tx, by, input.act, input)
  const comment = input.comment && severalLines(input.comment)
  if (moveOf(input.act).needs === 'comment' && !comment)
    throw new Refusal('comment_missing', 'comment')
  await EFFECTS[input.act](tx, by, view, at)
  await leaveTrace(tx, by, view, input.act, { comment, at })
}

/**
 * A text that can go out as it stands.
 * @throws Refusal `title_missing`; `attribution_missing` where a quote set large is nobody's,
 * `embed_title_missing` where nothing says what an embed is.
 */
export function complete(head: RevisionRow | undefined): RevisionRow {
  if (!head?.title.trim()) throw new Refusal('title_missing', 'title')
  if (!areQuotesAttributed(head.body)) throw new Refusal('attribution_missing', 'body')
  if (!areEmbedsTitled(head.body)) throw new Refusal('embed_title_missing', 'body')
  return head
}

const EFFECTS: Record<DeskAct, (tx: Tx, by: Staff, view: ArticleView, at: Date) => Promise<void>> =
  {
    submit: async (tx, _by, { article, head }, at) => {
      complete(head)
      await updateArticle(tx, article, { workState: 'in_review' }, at)
    },
    request_changes: (tx, _by, { article }, at) =>
      updateArticle(tx, article, { workState: 'changes_requested' }, at),
    approve: (tx, _by, { article }, at) =>
      updateArticle(
        tx,
        article,
        { workState: 'approved', approvedRevisionId: article.headRevisionId },
        at,
      ),
    approve_afterwards: async (tx, by, view, at) => {
      const { article, live, publication } = view
      if (!publication || !live) throw new Refusal('not_possible_now')
      await tx
        .update(publications)
        .set({ reviewedBy: actorId(by), reviewedAt: at })
        .where(eq(publications.id, publication.id))
      await tx
        .update(publicArticles)
        .set({ reviewedAt: at, method: afterReview(live.method) })
        .where(eq(publicArticles.articleId, article.id))
      // A machine's text is on lists, in feeds and in the search from here.
      await indexForReaders(tx, [article.id])
      if (isUnchecked(live.method)) await announceChange(tx, view, at)
      await bumpEdition(tx)
      await updateArticle(tx, article, {}, at)
    },
    discard,
  }

/** Back to what is live, or to nothing: the discarded revisions stay in the history. */
async function discard(tx: Tx, _by: Staff, view: ArticleView, at: Date): Promise<void> {
  const { article, story } = view
  const live = await findRevisionById(tx, article.liveRevisionId)
  const title = live?.title ?? article.title
  const changes = { workState: 'none', headRevisionId: live?.id ?? null, title } as const
  await updateArticle(tx, article, { ...changes, approvedRevisionId: null, assigneeId: null }, at)
  if (live) await indexForDesk(tx, article.id, live)
  await recountUnits(tx, story)
}

/** The history's line and the audit's link of one move. */
export async function leaveTrace(
  tx: Tx,
  by: Staff,
  { article, story }: ArticleView,
  act: Act,
  note: { comment: string | undefined; at: Date; data?: Record<string, unknown> },
): Promise<void> {
  const move = moveOf(act)
  await recordEvent(tx, by, {
    storyId: story.id,
    articleId: article.id,
    act,
    from: article.workState,
    to: move.to ?? article.workState,
    revisionId: article.headRevisionId,
    comment: note.comment,
    at: note.at,
  })
  await audit(tx, by, {
    action: act,
    entity: 'article',
    entityUid: article.uid,
    locale: article.locale,
    data: { comment: note.comment ?? null, ...note.data },
  })
}
