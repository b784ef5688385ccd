import {
  among,
  check,
  id,
  index,
  int,
  json,
  oneOf,
  table,
  text,
  time,
  uniqueIndex,
} from '#db/columns.ts'
import { LOCALES } from '#domain/locales.ts'
import { articles, revisions } from './articles.ts'
import { staff } from './staff.ts'
import { stories } from './stories.ts'

const JOB_STATES = ['queued', 'running', 'done', 'failed'] as const

/** What happened to a story and who did it; the history screen reads it. Append-only. */
export const events = table(
  'events',
  {
    id: id(),
    storyId: int('story_id')
      .notNull()
      .references(() => stories.id),
    articleId: int('article_id').references(() => articles.id),
    /**
     * An act of domain/workflow.ts, or `create`, `request`, `start`, `facts`, `details`,
     * `conflict`, `import`, `restore_revision`.
     */
    act: text('act').notNull(),
    fromState: text('from_state'),
    toState: text('to_state'),
    revisionId: int('revision_id').references(() => revisions.id),
    comment: text('comment'),
    actorId: int('actor_id').references(() => staff.id),
    /** The program's name where no member of staff acted ("command line"). */
    actorName: text('actor_name').notNull(),
    at: time('at').notNull(),
  },
  (t) => [index('events_story').on(t.storyId, t.id), index('events_article').on(t.articleId, t.id)],
)

/** Hash-chained record of every write; triggers forbid changing or deleting a row. */
export const auditLog = table(
  'audit_log',
  {
    id: id(),
    at: time('at').notNull(),
    actorId: int('actor_id'),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityUid: text('entity_uid').notNull(),
    locale: oneOf('locale', LOCALES),
    data: json<Record<string, unknown>>('data').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [index('audit_log_entity').on(t.entity, t.entityUid)],
)

/** What is to happen later. Rows, never timers alone. */
export const jobs = table(
  'jobs',
  {
    id: id(),
    kind: text('kind').notNull(),
    dedupeKey: text('dedupe_key'),
    runAt: time('run_at').notNull(),
    payload: json<Record<string, unknown>>('payload').notNull(),
    state: oneOf('state', JOB_STATES).notNull(),
    attempts: int('attempts').notNull().default(0),
    leasedUntil: time('leased_until'),
    lastError: text('last_error'),
  },
  (t) => [
    index('jobs_due').on(t.state, t.runAt),
    uniqueIndex('jobs_dedupe').on(t.dedupeKey),
    check('jobs_state', among(t.state, JOB_STATES)),
  ],
)

/** The newsroom's own settings: one JSON value a key (name, description, time zone). */
export const settings = table('settings', {
  key: text('key').primaryKey(),
  value: json<unknown>('value').notNull(),
})
