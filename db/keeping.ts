import { oneLine } from '#domain/characters.ts'
import { LONGEST } from '#domain/lengths.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { LINES } from '#domain/segments.ts'
import { checkSlug } from '#domain/slugs.ts'
import { judge, moveOf } from '#domain/workflow.ts'
import {
  type ArticleView,
  methodOf,
  needArticle,
  type RevisionRow,
  standingOf,
  updateArticle,
} from './articles.ts'
import type { Tx } from './client.ts'
import { actorId, audit, recordEvent } from './records.ts'
import {
  addRevision,
  type RevisionKind,
  type RevisionText,
  type TranslationNotes,
} from './revisions.ts'
import { indexForDesk } from './search/desk.ts'
import { recountUnits, sourceOf } from './units.ts'

export interface Saved {
  saved: true
  lockVersion: number
  /** Uid of the revision that is the text from now on. */
  revisionUid: string
}

/** Somebody else saved first: nothing of theirs is touched, and what was typed is kept too. */
export interface Conflict {
  saved: false
  theirs: RevisionRow
  lockVersion: number
  /** The uid of the revision that keeps the refused text. */
  keptAs: string
}

export interface Target {
  articleUid: string
  lockVersion: number
  /**
   * Uid of the revision a form was filled in on, null where there was none. Given, only another
   * text is a conflict: one that was merely submitted or approved meanwhile is still the same.
   */
  basedOn?: string | null
  at?: Date
}

/** @throws Refusal `not_found` or `not_allowed`. */
export async function mayWrite(tx: Tx, by: Staff, articleUid: string): Promise<ArticleView> {
  const view = await needArticle(tx, articleUid)
  if (judge(moveOf('save'), standingOf(view, by)) !== 'yes') throw new Refusal('not_allowed')
  return view
}

/**
 * Writes a checked text as the article's newest revision, or, where somebody else saved since the
 * form was opened, keeps it as a `conflict` that changes nothing.
 */
export async function keepText(
  tx: Tx,
  by: Staff,
  view: ArticleView,
  input: Target & { kind?: RevisionKind },
  text: RevisionText & TranslationNotes,
): Promise<Saved | Conflict> {
  const at = input.at ?? new Date()
  const { article, story, head } = view
  const { lockVersion } = article
  if (head && isSameText({ ...head, method: methodOf(view) }, text))
    return { saved: true, lockVersion, revisionUid: head.uid }
  const source = view.isTranslation ? await sourceOf(tx, story) : undefined
  const revision = {
    articleId: article.id,
    parentId: article.headRevisionId,
    kind: input.kind ?? 'save',
    text,
    sourceRevisionId: source?.head?.id ?? null,
    at,
  }
  if (head && isOvertaken(view, input)) {
    const kept = await addRevision(tx, by, { ...revision, kind: 'conflict' })
    const { id: articleId, storyId } = article
    await recordEvent(tx, by, { storyId, articleId, act: 'conflict', revisionId: kept.id, at })
    return { saved: false, theirs: head, lockVersion, keptAs: kept.uid }
  }
  const written = await addRevision(tx, by, revision)
  const to = 'draft'
  await updateArticle(
    tx,
    article,
    {
      headRevisionId: written.id,
      approvedRevisionId: null,
      title: text.title,
      workState: to,
      assigneeId: article.assigneeId ?? actorId(by),
    },
    at,
  )
  await recountUnits(tx, story)
  await indexForDesk(tx, article.id, text)
  const act = revision.kind === 'restore' ? 'restore_revision' : revision.kind
  await recordEvent(tx, by, {
    storyId: story.id,
    articleId: article.id,
    act,
    from: article.workState,
    to,
    revisionId: written.id,
    at,
  })
  await audit(tx, by, {
    action: act,
    entity: 'article',
    entityUid: article.uid,
    locale: article.locale,
    data: { revision: written.uid },
  })
  return { saved: true, lockVersion: lockVersion + 1, revisionUid: written.uid }
}

/** Has somebody written another text since the form was opened? */
const isOvertaken = ({ article, head }: ArticleView, { basedOn, lockVersion }: Target): boolean =>
  basedOn === undefined ? article.lockVersion !== lockVersion : (head?.uid ?? null) !== basedOn

/** Saving what is saved already changes nothing: no revision, no lost approval, no conflict. */
function isSameText(
  head: RevisionText & TranslationNotes,
  text: RevisionText & TranslationNotes,
): boolean {
  const whole = ({ title, summary, slug, dateline, body, basis, setAside, method }: typeof text) =>
    JSON.stringify([title, summary, slug, dateline, body, basis, setAside, method])
  return whole(head) === whole(text)
}

/** @throws Refusal `too_large` or `slug_invalid`. */
export function checked<T extends RevisionText>(text: T, locale: Locale): RevisionText & T {
  for (const field of LINES)
    if (text[field].length > LONGEST[field]) throw new Refusal('too_large', field)
  return {
    ...text,
    title: oneLine(text.title),
    summary: oneLine(text.summary),
    dateline: oneLine(text.dateline),
    slug: text.slug.trim() && checkSlug(text.slug, locale),
  }
}
