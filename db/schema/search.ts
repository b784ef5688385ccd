import { int, oneOf, primaryKey, table, text } from '#db/columns.ts'
import { LOCALES } from '#domain/locales.ts'
import { articles } from './articles.ts'

/**
 * Which articles the readers' search holds, under which key and by which version of the analysis.
 * The index itself is a table of each engine's own kind, `published_search` (db/search/).
 */
export const searchArticles = table('search_articles', {
  articleId: int('article_id')
    .primaryKey()
    .references(() => articles.id),
  key: int('key').notNull().unique(),
  version: int('version').notNull(),
})

/**
 * Words of published texts, never taken out: what is offered of them is looked for first, so that
 * a word of nothing public is never shown. On PostgreSQL they are ordered by code point.
 */
export const searchWords = table(
  'search_words',
  {
    locale: oneOf('locale', LOCALES).notNull(),
    /** Folded (domain/search/folding.ts). */
    plain: text('plain').notNull(),
    stem: text('stem').notNull(),
    /** As it was written, in small letters. */
    word: text('word').notNull(),
  },
  (t) => [primaryKey({ columns: [t.locale, t.plain, t.stem] })],
)
