import { among, check, id, index, int, oneOf, primaryKey, table, text, time } from '#db/columns.ts'
import { LOCALES } from '#domain/locales.ts'
import { ROLES } from '#domain/permissions.ts'

export const STAFF_STATUSES = ['invited', 'active', 'suspended'] as const
export const LINK_KINDS = ['welcome', 'invite', 'reset'] as const

export const staff = table(
  'staff',
  {
    id: id(),
    uid: text('uid').notNull().unique(),
    /** Lower case, NFC: one person, one address. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    status: oneOf('status', STAFF_STATUSES).notNull(),
    /** Argon2id in PHC form; null until the person has chosen a password. */
    passwordHash: text('password_hash'),
    uiLocale: oneOf('ui_locale', LOCALES).notNull(),
    createdAt: time('created_at').notNull(),
    /** Outlives the sessions; at most a minute behind. */
    lastSeenAt: time('last_seen_at'),
  },
  (t) => [
    check('staff_status', among(t.status, STAFF_STATUSES)),
    check('staff_ui_locale', among(t.uiLocale, LOCALES)),
  ],
)

export const grants = table(
  'grants',
  {
    staffId: int('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    role: oneOf('role', ROLES).notNull(),
    locale: oneOf('locale', ['*', ...LOCALES]).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.staffId, t.role, t.locale] }),
    check('grants_role', among(t.role, ROLES)),
    check('grants_locale', among(t.locale, ['*', ...LOCALES])),
  ],
)

export const sessions = table(
  'sessions',
  {
    /** SHA-256 of the cookie's token, base64url: the table alone opens no session. */
    tokenHash: text('token_hash').primaryKey(),
    /** Names the session on the screens that list and end it. */
    uid: text('uid').notNull().unique(),
    staffId: int('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    userAgent: text('user_agent').notNull(),
    createdAt: time('created_at').notNull(),
    seenAt: time('seen_at').notNull(),
  },
  (t) => [index('sessions_staff').on(t.staffId)],
)

/** Single-use links: the first administrator, an invitation, a new password. */
export const staffLinks = table(
  'staff_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    kind: oneOf('kind', LINK_KINDS).notNull(),
    /** Whom it is for; null for the first administrator, who is nobody yet. */
    staffId: int('staff_id').references(() => staff.id, { onDelete: 'cascade' }),
    expiresAt: time('expires_at').notNull(),
    usedAt: time('used_at'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [check('staff_links_kind', among(t.kind, LINK_KINDS))],
)
