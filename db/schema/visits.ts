import { among, check, index, int, oneOf, primaryKey, table, text } from '#db/columns.ts'
import { LOCALES } from '#domain/locales.ts'

/** `ahead`: fetched by a browser before anybody clicked, so perhaps read, perhaps not. */
export const VISITORS = ['reader', 'ahead', 'bot'] as const
export type Visitor = (typeof VISITORS)[number]

/** How often an article was asked for, by language and day. No address, no cookie, no person. */
export const visitCounts = table(
  'visit_counts',
  {
    /** The article's uid. */
    subject: text('subject').notNull(),
    locale: oneOf('locale', LOCALES).notNull(),
    /** `YYYY-MM-DD` by the newsroom's clock. */
    day: text('day').notNull(),
    visitor: oneOf('visitor', VISITORS).notNull(),
    count: int('count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subject, t.locale, t.day, t.visitor] }),
    // What was read most is asked by days, and everything asked for is in the index.
    index('visit_counts_day').on(t.day, t.locale, t.subject, t.visitor, t.count),
    check('visit_counts_visitor', among(t.visitor, VISITORS)),
  ],
)
