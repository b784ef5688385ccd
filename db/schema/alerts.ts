import {
  among,
  check,
  id,
  index,
  int,
  oneOf,
  primaryKey,
  table,
  text,
  time,
  uniqueIndex,
} from '#db/columns.ts'
import { CADENCES } from '#domain/alerts.ts'
import { LOCALES } from '#domain/locales.ts'
import { publicArticles } from './public.ts'

/** An e-mail address that follows something, or was asked whether it wants to. Nothing else is known. */
export const subscribers = table('subscribers', {
  id: id(),
  /** What links in messages are made for. */
  uid: text('uid').notNull().unique(),
  /** As domain/email.ts writes it: one mailbox, one row. */
  email: text('email').notNull().unique(),
  /** Days on which its server refused the address for good, since the last message it took. */
  refusals: int('refusals').notNull().default(0),
  refusedAt: time('refused_at'),
})

/** What one address follows: a list in one language. Leaving deletes the row. */
export const subscriptions = table(
  'subscriptions',
  {
    id: id(),
    uid: text('uid').notNull().unique(),
    subscriberId: int('subscriber_id')
      .notNull()
      .references(() => subscribers.id, { onDelete: 'cascade' }),
    locale: oneOf('locale', LOCALES).notNull(),
    /** domain/alerts.ts's `ListKey`. */
    list: text('list').notNull(),
    cadence: oneOf('cadence', CADENCES).notNull(),
    askedAt: time('asked_at').notNull(),
    /** Null: whoever typed the address has not proved that it is theirs. */
    confirmedAt: time('confirmed_at'),
    lastSentAt: time('last_sent_at'),
  },
  (t) => [
    uniqueIndex('subscriptions_list').on(t.subscriberId, t.locale, t.list),
    index('subscriptions_followers').on(t.locale, t.list),
    check('subscriptions_locale', among(t.locale, LOCALES)),
    check('subscriptions_cadence', among(t.cadence, CADENCES)),
  ],
)

/** What a subscription is still to hear of, and when; sent, the row goes. */
export const alerts = table(
  'alerts',
  {
    subscriptionId: int('subscription_id')
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'cascade' }),
    articleId: int('article_id')
      .notNull()
      .references(() => publicArticles.articleId),
    dueAt: time('due_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.subscriptionId, t.articleId] })],
)

/** Articles whose becoming public was told: an update or correction is told of to nobody. */
export const alertedArticles = table('alerted_articles', {
  articleId: int('article_id')
    .primaryKey()
    .references(() => publicArticles.articleId),
})
