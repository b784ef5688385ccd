import { sql } from 'drizzle-orm'
import {
  among,
  bool,
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
import type { SetAside } from '#domain/composition.ts'
import type { Document } from '#domain/document.ts'
import { LOCALES } from '#domain/locales.ts'
import type { Basis } from '#domain/translation.ts'
import { TRANSLATION_METHODS } from '#domain/translation-method.ts'
import { PUBLIC_STATES, WORK_STATES } from '#domain/workflow.ts'
import { staff } from './staff.ts'
import { stories, storyFacts } from './stories.ts'

const REVISION_KINDS = ['save', 'import', 'restore', 'conflict'] as const
export const UPDATE_TYPES = ['major', 'minor', 'correction', 'clarification'] as const
const RETRACTION_KINDS = ['withdrawn', 'gone'] as const

/** One language of a story, with two states of its own: the work's and the public's. */
export const articles = table(
  'articles',
  {
    id: id(),
    uid: text('uid').notNull().unique(),
    storyId: int('story_id')
      .notNull()
      .references(() => stories.id),
    locale: oneOf('locale', LOCALES).notNull(),
    workState: oneOf('work_state', WORK_STATES).notNull(),
    publicState: oneOf('public_state', PUBLIC_STATES).notNull(),
    /** Pointers into `revisions`; null while a translation is only requested. */
    headRevisionId: int('head_revision_id'),
    liveRevisionId: int('live_revision_id'),
    approvedRevisionId: int('approved_revision_id'),
    /** The head revision's title, kept here so that lists need no join. */
    title: text('title').notNull(),
    /** Who is at work on it, or asked to be; null for nobody in particular. */
    assigneeId: int('assignee_id').references(() => staff.id),
    /** Day, category, language and title as imported: running an import again finds it. */
    importKey: text('import_key').unique(),
    firstPublishedAt: time('first_published_at'),
    lastMajorAt: time('last_major_at'),
    /** Blocks of the source, those translated, and those whose source has changed since. */
    unitsTotal: int('units_total').notNull().default(0),
    unitsDone: int('units_done').notNull().default(0),
    unitsStale: int('units_stale').notNull().default(0),
    /** Goes up with every write; a form that carries an older one is refused. */
    lockVersion: int('lock_version').notNull().default(0),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('articles_story_locale').on(t.storyId, t.locale),
    index('articles_work').on(t.workState, t.locale),
    index('articles_updated').on(t.updatedAt, t.id),
    /** The few that are out of date among the many that are settled. */
    index('articles_stale').on(t.workState, t.publicState, t.locale).where(sql`units_stale > 0`),
    check('articles_locale', among(t.locale, LOCALES)),
    check('articles_work_state', among(t.workState, WORK_STATES)),
    check('articles_public_state', among(t.publicState, PUBLIC_STATES)),
    check(
      'articles_live',
      sql`${t.publicState} in ('never', 'gone') or ${t.liveRevisionId} is not null`,
    ),
  ],
)

/** An immutable snapshot of one language's text (a trigger forbids changing one). */
export const revisions = table(
  'revisions',
  {
    id: id(),
    uid: text('uid').notNull().unique(),
    articleId: int('article_id')
      .notNull()
      .references(() => articles.id),
    number: int('number').notNull(),
    /** What it was written over; for a `conflict`, the text it ran into. */
    parentId: int('parent_id'),
    kind: oneOf('kind', REVISION_KINDS).notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** The wished-for path word; empty: made from the title when first published. */
    slug: text('slug').notNull(),
    body: json<Document>('body').notNull(),
    /** The place the news is of, as it opens the text ("LINZ"); may be empty. */
    dateline: text('dateline').notNull().default(''),
    /** The source's revision that a translation was made beside. */
    sourceRevisionId: int('source_revision_id'),
    /** What each unit of a translation was confirmed against: staleness is computed from it. */
    basis: json<Basis[]>('basis').notNull().default([]),
    /** Translated blocks that lost their place on the page, to be taken back. */
    setAside: json<SetAside[]>('set_aside').notNull().default([]),
    /** How a translation was made, as its writer says. */
    method: oneOf('method', TRANSLATION_METHODS).notNull().default('unstated'),
    createdBy: int('created_by').references(() => staff.id),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('revisions_number').on(t.articleId, t.number),
    check('revisions_kind', among(t.kind, REVISION_KINDS)),
  ],
)

/** Every path word an article ever had; an old one stays reserved and redirects. */
export const articleSlugs = table(
  'article_slugs',
  {
    locale: oneOf('locale', LOCALES).notNull(),
    slug: text('slug').notNull(),
    articleId: int('article_id')
      .notNull()
      .references(() => articles.id),
    isCurrent: bool('is_current').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.locale, t.slug] }),
    uniqueIndex('article_slugs_current').on(t.articleId).where(sql`is_current`),
  ],
)

/** The numbered public editions of an article. Append-only but for the review that follows. */
export const publications = table(
  'publications',
  {
    id: id(),
    articleId: int('article_id')
      .notNull()
      .references(() => articles.id),
    number: int('number').notNull(),
    revisionId: int('revision_id')
      .notNull()
      .references(() => revisions.id),
    factsId: int('facts_id')
      .notNull()
      .references(() => storyFacts.id),
    updateType: oneOf('update_type', UPDATE_TYPES).notNull(),
    changeNote: text('change_note'),
    /** Why it went out unreviewed; null when it was approved first. */
    withoutReviewReason: text('without_review_reason'),
    reviewedBy: int('reviewed_by').references(() => staff.id),
    reviewedAt: time('reviewed_at'),
    publishedBy: int('published_by').references(() => staff.id),
    publishedAt: time('published_at').notNull(),
  },
  (t) => [
    uniqueIndex('publications_number').on(t.articleId, t.number),
    check('publications_update_type', among(t.updateType, UPDATE_TYPES)),
  ],
)

/** A withdrawal or removal, open until lifted. */
export const retractions = table(
  'retractions',
  {
    id: id(),
    articleId: int('article_id')
      .notNull()
      .references(() => articles.id),
    kind: oneOf('kind', RETRACTION_KINDS).notNull(),
    publicNote: text('public_note').notNull(),
    /** The story that takes its place, where there is one. */
    successorId: int('successor_id').references(() => stories.id),
    retractedBy: int('retracted_by').references(() => staff.id),
    retractedAt: time('retracted_at').notNull(),
    liftedAt: time('lifted_at'),
  },
  (t) => [
    uniqueIndex('retractions_open').on(t.articleId).where(sql`lifted_at is null`),
    check('retractions_kind', among(t.kind, RETRACTION_KINDS)),
  ],
)
