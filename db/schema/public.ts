import {
  among,
  check,
  id,
  index,
  int,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  time,
  uniqueIndex,
} from '#db/columns.ts'
import { type Details, noDetails } from '#domain/details.ts'
import type { Document } from '#domain/document.ts'
import { PIN_PLACES } from '#domain/front.ts'
import { LOCALES } from '#domain/locales.ts'
import type { Basis } from '#domain/translation.ts'
import { TRANSLATION_METHODS } from '#domain/translation-method.ts'
import { articles } from './articles.ts'
import { staff } from './staff.ts'
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
    /** The story that takes the place of a withdrawn or removed one. */
    successorId: int('successor_id').references(() => stories.id),
    embargoUntil: time('embargo_until'),
    reference: text('reference').notNull().default(''),
    dateline: text('dateline').notNull().default(''),
    details: json<Details>('details').notNull().default(noDetails()),
    /** Of a translation: what its units were confirmed against, so that readers learn the truth. */
    basis: json<Basis[]>('basis').notNull().default([]),
    /**
     * When the source's text that a translation follows was published, null where none was; of an
     * original, when its own text was.
     */
    reflectsAt: time('reflects_at'),
    /** When a second person approved what is shown; null while nobody has. */
    reviewedAt: time('reviewed_at'),
    /** How a translation was made; a machine's that nobody has gone over is on no list. */
    method: oneOf('method', TRANSLATION_METHODS).notNull().default('unstated'),
  },
  (t) => [
    uniqueIndex('public_articles_slug').on(t.locale, t.slug),
    uniqueIndex('public_articles_story').on(t.storyId, t.locale),
    index('public_articles_list').on(t.locale, t.state, t.listedAt, t.articleId),
    index('public_articles_category').on(t.locale, t.state, t.categoryId, t.listedAt, t.articleId),
    // Holds all that the site's map asks of the whole table, so that no body is read for it.
    index('public_articles_map').on(
      t.state,
      t.locale,
      t.day,
      t.updatedAt,
      t.embargoUntil,
      t.method,
    ),
    // The press asks with every render when the next embargo ends.
    index('public_articles_embargo').on(t.embargoUntil),
    // The few that nobody has gone over, told apart from the many without a look at each.
    index('public_articles_method').on(t.method),
    check('public_articles_state', among(t.state, SHOWN_STATES)),
    check('public_articles_locale', among(t.locale, LOCALES)),
  ],
)

/** On which subjects' lists an article stands; rows of every state, lists ask `public_articles`. */
export const publicSubjects = table(
  'public_subjects',
  {
    articleId: int('article_id')
      .notNull()
      .references(() => publicArticles.articleId),
    /** domain/details.ts's `subjectKey`. */
    subject: text('subject').notNull(),
    locale: oneOf('locale', LOCALES).notNull(),
    listedAt: time('listed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.subject] }),
    index('public_subjects_list').on(t.subject, t.locale, t.listedAt, t.articleId),
  ],
)

const UPDATE_KINDS = ['update', 'correction', 'clarification'] as const

/** What changed in an article after it was first published, as readers are told. */
export const publicUpdates = table(
  'public_updates',
  {
    articleId: int('article_id')
      .notNull()
      .references(() => publicArticles.articleId),
    /** The publication's. */
    number: int('number').notNull(),
    locale: oneOf('locale', LOCALES).notNull(),
    kind: oneOf('kind', UPDATE_KINDS).notNull(),
    note: text('note').notNull(),
    at: time('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.number] }),
    index('public_updates_log').on(t.locale, t.at),
    check('public_updates_kind', among(t.kind, UPDATE_KINDS)),
  ],
)

/** What an editor holds at the top of a language's front page, until a day or until taken off. */
export const frontPins = table(
  'front_pins',
  {
    id: id(),
    locale: oneOf('locale', LOCALES).notNull(),
    storyId: int('story_id')
      .notNull()
      .references(() => stories.id),
    place: oneOf('place', PIN_PLACES).notNull(),
    sort: int('sort').notNull().default(0),
    until: time('until'),
    pinnedBy: int('pinned_by').references(() => staff.id),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('front_pins_story').on(t.locale, t.storyId),
    index('front_pins_until').on(t.until),
    check('front_pins_place', among(t.place, PIN_PLACES)),
  ],
)

/** One row: counts every change of anything public, in the transaction that makes it. */
export const edition = table('edition', {
  id: int('id').primaryKey(),
  number: int('number').notNull(),
  /** The last one with which something public went or became another: what was made before may say it. */
  leftNumber: int('left_number').notNull().default(0),
})
