import { among, check, id, int, json, oneOf, primaryKey, table, text, time } from '#db/columns.ts'
import { AUTHORITY_KINDS } from '#domain/authorities.ts'
import { LOCALES } from '#domain/locales.ts'

/**
 * What many stories name: topics, projects, series, people, press contacts, boilerplates. Public
 * as soon as something published names them; the audit log keeps what they said before.
 */
export const authorities = table(
  'authorities',
  {
    id: id(),
    uid: text('uid').notNull().unique(),
    kind: oneOf('kind', AUTHORITY_KINDS).notNull(),
    /** Path word, one for all languages: it moves only when somebody types another, and redirects. */
    slug: text('slug').notNull().unique(),
    /** The shape is domain/authorities.ts's for the kind. */
    data: json<unknown>('data').notNull(),
    /** No longer offered in forms; what names it already keeps it. */
    retiredAt: time('retired_at'),
    lockVersion: int('lock_version').notNull().default(0),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [check('authorities_kind', among(t.kind, AUTHORITY_KINDS))],
)

export const authorityTexts = table(
  'authority_texts',
  {
    authorityId: int('authority_id')
      .notNull()
      .references(() => authorities.id),
    locale: oneOf('locale', LOCALES).notNull(),
    name: text('name').notNull(),
    data: json<unknown>('data').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.locale] }),
    check('authority_texts_locale', among(t.locale, LOCALES)),
  ],
)

/** Path words that were given up: each stays its authority's own and leads to the present one. */
export const formerAuthoritySlugs = table('former_authority_slugs', {
  slug: text('slug').primaryKey(),
  authorityId: int('authority_id')
    .notNull()
    .references(() => authorities.id),
  /** When it was given up. */
  leftAt: time('left_at').notNull(),
})
