import { rowsOf, type TranslationRow } from '#domain/translation.ts'
import { type ArticleView, findRevisionById, needArticle, type RevisionRow } from './articles.ts'
import type { Db } from './client.ts'
import { sourceOf, unitsOf } from './units.ts'

export interface TranslationView {
  view: ArticleView
  /** The source's newest text; undefined while nothing is written there. */
  source: RevisionRow | undefined
  rows: TranslationRow[]
}

/** A translation beside its source, block by block. @throws Refusal `not_found`. */
export async function translationOf(db: Db, articleUid: string): Promise<TranslationView> {
  const view = await needArticle(db, articleUid)
  const source = await findRevisionById(db, (await sourceOf(db, view.story)).revisionId)
  const units = await unitsOf(db, view.article.id)
  return { view, source, rows: source ? rowsOf(source, view.head, units) : [] }
}
