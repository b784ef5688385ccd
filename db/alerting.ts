import { and, asc, eq, inArray, isNotNull, notExists } from 'drizzle-orm'
import { alertAt } from '#domain/alert-times.ts'
import { CADENCES, type Cadence, type ListKey, listKeysOf, NEWS_DAYS } from '#domain/alerts.ts'
import { dayIn, daysFrom } from '#domain/days.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db, Tx } from './client.ts'
import { type NewJob, queueJobs } from './jobs.ts'
import { isListed } from './public/shown.ts'
import { alertedArticles, alerts, subscribers, subscriptions } from './schema/alerts.ts'
import { publicArticles } from './schema/public.ts'
import { categories, stories } from './schema/stories.ts'
import { readSettings } from './settings.ts'

const BATCH = 200

/**
 * Notes for every follower of a list that an article of the story has come onto it, once in the
 * article's life: what is corrected, updated or put back is told of to nobody. One follower hears
 * of it once, by the most urgent of the lists they follow that it stands on.
 */
export async function alertFollowers(tx: Tx, storyUid: string, now = new Date()): Promise<void> {
  const articles = await newArticles(tx, storyUid, now)
  if (articles.length === 0) return
  const { timeZone } = await readSettings(tx)
  const [oldest = ''] = daysFrom(dayIn(now, timeZone), -NEWS_DAYS, 1)
  for (const article of articles) {
    await tx.insert(alertedArticles).values({ articleId: article.articleId }).onConflictDoNothing()
    if (article.day < oldest) continue
    const chosen = await followersOf(tx, { locale: article.locale, lists: listKeysOf(article) })
    const rows = chosen.map(({ id: subscriptionId, cadence, uid }) => {
      const dueAt = alertAt(cadence, now, timeZone)
      return { uid, row: { subscriptionId, articleId: article.articleId, dueAt } }
    })
    for (let first = 0; first < rows.length; first += BATCH) {
      const batch = rows.slice(first, first + BATCH)
      await tx
        .insert(alerts)
        .values(batch.map(({ row }) => row))
        .onConflictDoNothing()
      await queueJobs(
        tx,
        batch.map(({ uid, row }) => orderAlert(uid, row.dueAt)),
      )
    }
  }
}

/** What is due at one instant goes out in one message. */
const orderAlert = (subscriptionUid: string, dueAt: Date): NewJob => ({
  kind: 'alert',
  payload: { subscriptionUid },
  dedupeKey: `alert ${subscriptionUid} ${dueAt.getTime()}`,
  runAt: dueAt,
})

/** The story's articles that are public and were never told of. */
async function newArticles(db: Db, storyUid: string, now: Date) {
  const told = db
    .select({ id: alertedArticles.articleId })
    .from(alertedArticles)
    .where(eq(alertedArticles.articleId, publicArticles.articleId))
  return db
    .select({
      articleId: publicArticles.articleId,
      locale: publicArticles.locale,
      day: publicArticles.day,
      details: publicArticles.details,
      category: categories.key,
    })
    .from(publicArticles)
    .innerJoin(stories, eq(stories.id, publicArticles.storyId))
    .innerJoin(categories, eq(categories.id, publicArticles.categoryId))
    .where(and(eq(stories.uid, storyUid), isListed(now), notExists(told)))
}

/** Of each follower of any of the lists, the subscription that hears of news first. */
async function followersOf(db: Db, { locale, lists }: { locale: Locale; lists: ListKey[] }) {
  const rows = await db
    .select({
      id: subscriptions.id,
      uid: subscriptions.uid,
      cadence: subscriptions.cadence,
      subscriberId: subscriptions.subscriberId,
    })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.locale, locale),
        inArray(subscriptions.list, lists),
        isNotNull(subscriptions.confirmedAt),
      ),
    )
    .orderBy(asc(subscriptions.id))
  const urgency = ({ cadence }: { cadence: Cadence }) => CADENCES.indexOf(cadence)
  const first = new Map<number, (typeof rows)[number]>()
  for (const row of rows) {
    const standing = first.get(row.subscriberId)
    if (!standing || urgency(row) < urgency(standing)) first.set(row.subscriberId, row)
  }
  return [...first.values()]
}

/** Another rhythm from now on: what waits is told of by it, too. */
export async function changeCadence(
  tx: Tx,
  change: { subscriberUid: string; subscriptionUid: string; cadence: Cadence },
  now = new Date(),
): Promise<void> {
  const { subscriberUid, subscriptionUid, cadence } = change
  const own = tx
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(eq(subscribers.uid, subscriberUid))
  const [changed] = await tx
    .update(subscriptions)
    .set({ cadence })
    .where(and(eq(subscriptions.uid, subscriptionUid), inArray(subscriptions.subscriberId, own)))
    .returning({ id: subscriptions.id })
  if (!changed) return
  const dueAt = alertAt(cadence, now, (await readSettings(tx)).timeZone)
  const moved = await tx
    .update(alerts)
    .set({ dueAt })
    .where(eq(alerts.subscriptionId, changed.id))
    .returning({ articleId: alerts.articleId })
  if (moved.length > 0) await queueJobs(tx, [orderAlert(subscriptionUid, dueAt)])
}
