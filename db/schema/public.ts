import {
  among,
  check,
  index,
  int,
  json,
  oneOf,
  table,
  text,
  time,
  uniqueIndex,
} from '#db/columns.ts'
import type { Document } from '#domain/document.ts'
import { LOCALES } from '#domain/locales.ts'
import { articles } from './articles.ts'
import { categories, stories } from './stories.ts'

const SHOWN_STATES = ['live', 'withdrawn', 'gone'] as const

/**
 * What readers see, a row for each article that was ever public. Written by publish,
 * withdraw, restore and remove inside their transactions, and by nothing else.
 * A removed article keeps its address and notice only: title, summary and body are emptied.
 */
export const publicArticles = table(
  'public_articles',
  {
    articleId: int('article_id')
      .primaryKey()
      .references(() => articles.id),
    uid: text('uid').notNull().unique(),
    storyId: int('story_id')
      .notNull()
      .references(() => stories.id),
    locale: oneOf('locale', LOCALES).notNull(),
    sourceLocale: oneOf('source_locale', LOCALES).notNull(),
    state: oneOf('state', SHOWN_STATES).notNull(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    body: json<Document>('body').notNull(),
    categoryId: int('category_id')
      .notNull()
      .references(() => categories.id),
    day: text('day').notNull(),
    /** Where it stands in lists: the day, and within it the order of publication. */
    listedAt: time('listed_at').notNull(),
    firstPublishedAt: time('first_published_at').notNull(),
    /** Last change that means something to readers. */
    updatedAt: time('updated_at').notNull(),
    /** Public note of a withdrawal or removal, and when it happened. */
    notice: text('notice'),
    noticeAt: time('notice_at'),
    embargoUntil: time('embargo_until'),
  },
  (t) => [
    uniqueIndex('public_articles_slug').on(t.locale, t.slug),
    uniqueIndex('public_articles_story').on(t.storyId, t.locale),
    index('public_articles_list').on(t.locale, t.state, t.listedAt, t.articleId),
    index('public_articles_category').on(t.locale, t.state, t.categoryId, t.listedAt, t.articleId),
    // Holds all that the site's map asks of the whole table, so that no body is read for it.
    index('public_articles_map').on(t.state, t.locale, t.day, t.updatedAt, t.embargoUntil),
    // The press asks with every render when the next embargo ends.
    index('public_articles_embargo').on(t.embargoUntil),
    check('public_articles_state', among(t.state, SHOWN_STATES)),
    check('public_articles_locale', among(t.locale, LOCALES)),
  ],
)

/** One row: counts every change of anything public, in the transaction that makes it. */
export const edition = table('edition', {
  id: int('id').primaryKey(),
  number: int('number').notNull(),
})
