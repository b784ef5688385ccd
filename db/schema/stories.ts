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
import { CATEGORIES } from '#domain/categories.ts'
import { type Details, noDetails } from '#domain/details.ts'
import { LOCALES } from '#domain/locales.ts'
import { staff } from './staff.ts'

export const categories = table(
  'categories',
  { id: id(), key: oneOf('key', CATEGORIES).notNull().unique(), sort: int('sort').notNull() },
  (t) => [check('categories_key', among(t.key, CATEGORIES))],
)

export const categoryTexts = table(
  'category_texts',
  {
    categoryId: int('category_id')
      .notNull()
      .references(() => categories.id),
    locale: oneOf('locale', LOCALES).notNull(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.categoryId, t.locale] }),
    uniqueIndex('category_texts_slug').on(t.locale, t.slug),
  ],
)

/** What a story is in every language: the identity its articles share. */
export const stories = table(
  'stories',
  {
    id: id(),
    uid: text('uid').notNull().unique(),
    sourceLocale: oneOf('source_locale', LOCALES).notNull(),
    /** The newest facts, and those readers see; equal when nothing waits. */
    headFactsId: int('head_facts_id'),
    liveFactsId: int('live_facts_id'),
    /** Nothing of the story is public before this instant. */
    embargoUntil: time('embargo_until'),
    /** Such as `PR 2017/014`, the same in every language; given when first published, for good. */
    reference: text('reference').unique(),
    ownerId: int('owner_id').references(() => staff.id),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    check('stories_source_locale', among(t.sourceLocale, LOCALES)),
    index('stories_updated').on(t.updatedAt, t.id),
  ],
)

/** One immutable version of the facts all languages share. */
export const storyFacts = table(
  'story_facts',
  {
    id: id(),
    storyId: int('story_id')
      .notNull()
      .references(() => stories.id),
    number: int('number').notNull(),
    categoryId: int('category_id')
      .notNull()
      .references(() => categories.id),
    /** The day the news is of, `YYYY-MM-DD` in the newsroom's time zone. */
    day: text('day').notNull(),
    details: json<Details>('details').notNull().default(noDetails()),
    createdBy: int('created_by').references(() => staff.id),
    createdAt: time('created_at').notNull(),
  },
  (t) => [uniqueIndex('story_facts_number').on(t.storyId, t.number)],
)

/** The last number given in a run such as `PR 2017`. */
export const referenceNumbers = table('reference_numbers', {
  run: text('run').primaryKey(),
  last: int('last').notNull(),
})
