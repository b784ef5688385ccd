import { type Inline, parseDocument } from '#domain/document.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { checkSlug } from '#domain/slugs.ts'
import { composeTranslation } from '#domain/translation.ts'
import { judge, moveOf } from '#domain/workflow.ts'
import {
  type ArticleView,
  findRevisionById,
  needArticle,
  type RevisionRow,
  standingOf,
  updateArticle,
} from './articles.ts'
import type { Tx } from './client.ts'
import { audit, recordEvent } from './records.ts'
import { addRevision, findRevision, type RevisionKind, type RevisionText } from './revisions.ts'
import { indexForDesk } from './search.ts'
import { confirmUnits, recountUnits, sourceOf } from './units.ts'

const LONGEST = { title: 300, summary: 2_000 }

export interface Saved {
  saved: true
  lockVersion: number
}

/** Somebody else saved first: nothing of theirs is touched, and what was typed is kept too. */
export interface Conflict {
  saved: false
  theirs: RevisionRow
  lockVersion: number
  /** The uid of the revision that keeps the refused text. */
  keptAs: string
}

interface Target {
  articleUid: string
  lockVersion: number
  at?: Date
}

/** Saves one language's text as a new revision. Nothing public moves. */
export async function saveArticle(
  tx: Tx,
  by: Staff,
  input: Target & {
    title: string
    summary: string
    slug: string
    body: unknown
    kind?: RevisionKind
  },
): Promise<Saved | Conflict> {
  const view = await mayWrite(tx, by, input.articleUid)
  return keepText(tx, by, view, input, { ...input, body: parseDocument(input.body) }, [])
}

/** Saves a translation block by block: its body is built on the source's structure. */
export async function saveTranslation(
  tx: Tx,
  by: Staff,
  input: Target & {
    title: string
    summary: string
    slug: string
    blocks: { key: string; content: Inline[] }[]
    /** Keys of blocks the translator calls still correct though their source changed. */
    confirmed: string[]
  },
): Promise<Saved | Conflict> {
  const view = await mayWrite(tx, by, input.articleUid)
  if (!view.isTranslation) throw new Refusal('not_possible_now')
  const source = await sourceOf(tx, view.story)
  const sourceHead = await findRevisionById(tx, source.revisionId)
  if (!sourceHead) throw new Refusal('not_possible_now')
  const body = composeTranslation(sourceHead.body, view.head?.body, input.blocks)
  return keepText(tx, by, view, input, { ...input, body: parseDocument(body) }, input.confirmed)
}

/** Puts an older text back as the newest draft of its own language. */
export async function restoreRevision(
  tx: Tx,
  by: Staff,
  input: Target & { revisionUid: string },
): Promise<Saved | Conflict> {
  const view = await mayWrite(tx, by, input.articleUid)
  const found = await findRevision(tx, input.revisionUid)
  if (found?.revision.articleId !== view.article.id) throw new Refusal('not_found')
  return keepText(tx, by, view, { ...input, kind: 'restore' }, found.revision, [])
}

async function mayWrite(tx: Tx, by: Staff, articleUid: string): Promise<ArticleView> {
  const view = await needArticle(tx, articleUid)
  if (judge(moveOf('save'), standingOf(view, by)) !== 'yes') throw new Refusal('not_allowed')
  return view
}

async function keepText(
  tx: Tx,
  by: Staff,
  view: ArticleView,
  input: Target & { kind?: RevisionKind },
  given: RevisionText,
  confirmed: string[],
): Promise<Saved | Conflict> {
  const at = input.at ?? new Date()
  const { article, story, head } = view
  const text = checked(given, article.locale)
  const source = view.isTranslation ? await sourceOf(tx, story) : undefined
  const revision = {
    articleId: article.id,
    parentId: article.headRevisionId,
    kind: input.kind ?? 'save',
    text,
    sourceRevisionId: source?.revisionId ?? null,
    at,
  }
  if (article.lockVersion !== input.lockVersion && head) {
    const kept = await addRevision(tx, by, { ...revision, kind: 'conflict' })
    const { id: articleId, storyId } = article
    await recordEvent(tx, by, { storyId, articleId, act: 'conflict', revisionId: kept.id, at })
    return { saved: false, theirs: head, lockVersion: article.lockVersion, keptAs: kept.uid }
  }
  const written = await addRevision(tx, by, revision)
  if (source) {
    const note = { articleId: article.id, before: head, after: text, confirmed, at }
    await confirmUnits(tx, by, { ...note, source: source.segments })
  }
  const to = 'draft'
  await updateArticle(
    tx,
    article,
    { headRevisionId: written.id, approvedRevisionId: null, title: text.title, workState: to },
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
  return { saved: true, lockVersion: article.lockVersion + 1 }
}

function checked(text: RevisionText, locale: ArticleView['article']['locale']): RevisionText {
  for (const field of ['title', 'summary'] as const)
    if (text[field].length > LONGEST[field]) throw new Refusal('too_large', field)
  const oneLine = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return {
    title: oneLine(text.title),
    summary: oneLine(text.summary),
    slug: text.slug.trim() && checkSlug(text.slug, locale),
    body: text.body,
  }
}
