import type { SetAside } from '#domain/composition.ts'
import { rowsOf, type TranslationRow } from '#domain/translation.ts'
import { type ArticleView, needArticle, type RevisionRow } from './articles.ts'
import type { Db } from './client.ts'
import { sourceOf } from './units.ts'

export interface TranslationView {
  view: ArticleView
  /** The source's newest text; undefined while nothing is written there. */
  source: RevisionRow | undefined
  rows: TranslationRow[]
  /** Translated blocks without a place on the page. */
  setAside: SetAside[]
}

/** A translation beside its source, block by block. @throws Refusal `not_found`. */
export async function translationOf(db: Db, articleUid: string): Promise<TranslationView> {
  const view = await needArticle(db, articleUid)
  const { head: source } = await sourceOf(db, view.story)
  const rows = source ? rowsOf(source, view.head, view.head?.basis ?? []) : []
  return { view, source, rows, setAside: view.head?.setAside ?? [] }
}
