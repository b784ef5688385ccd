import { inlineText, isBlank } from '#domain/blocks.ts'
import type { SetAside } from '#domain/composition.ts'
import type { Document, Inline } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import type { LooseBlock } from '#domain/loose-blocks.ts'
import { type DraftText, isSame } from '#domain/merge.ts'
import { LINES, type Line } from '#domain/segments.ts'
import type { RowState, TranslationRow } from '#domain/translation.ts'
import type { TranslationMethod } from '#domain/translation-method.ts'

/** A translation beside its source, as the newsroom has it. */
export interface TranslatedArticle {
  uid: string
  storyUid: string
  locale: Locale
  sourceLocale: Locale
  lockVersion: number
  /** The revision that is its text; null while nothing is written. */
  revisionUid: string | null
  /** The source's revision that is shown. */
  sourceRevisionUid: string
  title: string
  summary: string
  slug: string
  dateline: string
  method: TranslationMethod
  rows: TranslationRow[]
  /** Blocks of the translation without one of the source, by the row they stand behind. */
  loose: LooseBlock[]
  setAside: SetAside[]
}

/** What is in the form: words for every row, and what was decided about the others. */
export interface TranslationDraft {
  title: string
  summary: string
  slug: string
  dateline: string
  method: TranslationMethod
  /** Words of the rows of the body, by key. */
  texts: Record<string, Inline[]>
  /** Keys called right as they stand. */
  confirmed: string[]
  /** Ids of loose blocks that stay, or return. */
  keep: string[]
  /** Ids of own blocks that leave the page. */
  takeOut: string[]
  /** Ids of blocks set aside that are let go. */
  drop: string[]
}
export type Decision = 'confirmed' | 'keep' | 'takeOut' | 'drop'

export const isLine = (row: Pick<TranslationRow, 'key'>): row is { key: Line } =>
  (LINES as readonly string[]).includes(row.key)

export function draftOf(article: TranslatedArticle): TranslationDraft {
  const { title, summary, slug, dateline, method } = article
  const body = article.rows.filter((row) => !isLine(row))
  const texts = Object.fromEntries(body.map((row) => [row.key, row.target?.content ?? []]))
  const lines = { title, summary, slug, dateline, method }
  return { ...lines, texts, confirmed: [], keep: [], takeOut: [], drop: [] }
}

/** The form's words after a save, on what the newsroom has now. */
export function settled(
  draft: TranslationDraft,
  sent: TranslationDraft,
  article: TranslatedArticle,
): TranslationDraft {
  const open = (decision: Decision) =>
    draft[decision].filter((one) => !sent[decision].includes(one))
  // A block without a row any more was set aside; only what was typed since is still to be sent.
  const fresh = draftOf(article).texts
  const typed = Object.entries(draft.texts).filter(
    ([key, words]) => key in fresh || words !== sent.texts[key],
  )
  return {
    ...draft,
    texts: { ...fresh, ...Object.fromEntries(typed) },
    confirmed: open('confirmed'),
    keep: open('keep'),
    takeOut: open('takeOut'),
    drop: open('drop'),
  }
}

/** What a row will be when the form is saved. */
export function stateIn(draft: TranslationDraft, row: TranslationRow): RowState {
  if (draft.confirmed.includes(row.key)) return 'done'
  const words = isLine(row) ? draft[row.key] : inlineText(draft.texts[row.key])
  if (!words.trim()) return row.target ? 'empty' : row.state
  const isChanged = isLine(row)
    ? words !== (row.target?.text ?? '')
    : !isSame(draft.texts[row.key], row.target?.content ?? [])
  return isChanged ? 'done' : row.state
}

/** Nothing is written on purpose: merged into a neighbour, or of no use in this language. */
export const isLeftOut = (draft: TranslationDraft, row: TranslationRow): boolean =>
  isEmptyIn(draft, row) && stateIn(draft, row) !== 'empty'

export const isEmptyIn = (draft: TranslationDraft, row: TranslationRow): boolean =>
  isLine(row) ? !draft[row.key].trim() : isBlank(draft.texts[row.key])

/** The rows as a text, for setting two people's side by side. */
export function textOf(draft: TranslationDraft, rows: readonly TranslationRow[]): DraftText {
  const { title, summary, slug, dateline } = draft
  const content = rows.flatMap((row): Document['content'] => {
    const words = draft.texts[row.key]
    return words && !isBlank(words)
      ? [{ type: 'paragraph', attrs: { id: row.key }, content: words }]
      : []
  })
  return { title, summary, slug, dateline, body: { type: 'doc', content } }
}

/** The form with the words of a text, its decisions kept. */
export function withText(draft: TranslationDraft, { body, ...lines }: DraftText): TranslationDraft {
  const words = new Map(
    body.content.map((block) => [
      block.attrs.id,
      block.type === 'paragraph' ? (block.content ?? []) : [],
    ]),
  )
  const texts = Object.fromEntries(
    Object.keys(draft.texts).map((key) => [key, words.get(key) ?? []]),
  )
  return { ...draft, ...lines, texts }
}
