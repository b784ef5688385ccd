import { among, check, id, int, json, oneOf, table, text, time, uniqueIndex } from '#db/columns.ts'
import type { Document } from '#domain/document.ts'
import { LOCALES } from '#domain/locales.ts'
import { PAGE_KEYS } from '#domain/pages.ts'
import { staff } from './staff.ts'

/** A standing page in one language: what is worked on, and what readers see. */
export const pages = table(
  'pages',
  {
    id: id(),
    uid: text('uid').notNull().unique(),
    key: oneOf('key', PAGE_KEYS).notNull(),
    locale: oneOf('locale', LOCALES).notNull(),
    /** Pointers into `page_revisions`; the live one is null until published. */
    headRevisionId: int('head_revision_id'),
    liveRevisionId: int('live_revision_id'),
    publishedAt: time('published_at'),
    lockVersion: int('lock_version').notNull().default(0),
  },
  (t) => [
    uniqueIndex('pages_key_locale').on(t.key, t.locale),
    check('pages_key', among(t.key, PAGE_KEYS)),
    check('pages_locale', among(t.locale, LOCALES)),
  ],
)

/** An immutable snapshot of a standing page (triggers forbid changing or deleting one). */
export const pageRevisions = table(
  'page_revisions',
  {
    id: id(),
    pageId: int('page_id')
      .notNull()
      .references(() => pages.id),
    number: int('number').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    body: json<Document>('body').notNull(),
    createdBy: int('created_by').references(() => staff.id),
    createdAt: time('created_at').notNull(),
  },
  (t) => [uniqueIndex('page_revisions_number').on(t.pageId, t.number)],
)
