import { and, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'
import { entriesOf } from './public/entries.ts'
import { isListed } from './public/shown.ts'
import { alerts, subscribers, subscriptions } from './schema/alerts.ts'
import { publicArticles } from './schema/public.ts'

/** So many ids one statement carries. */
const BATCH = 200
const DAY_MS = 24 * 60 * 60 * 1000
const STALE_MS = 14 * DAY_MS
/** Refused for good on so many days, an address is taken to be no more. */
const MOST_REFUSALS = 3

/**
 * What a subscription is to hear of by now: the newest first, of which `entries` are no more than
 * `most`, and `total` says how many there are. What has left the lists since it was noted is told
 * of to nobody; `ids` has it too, since it need not wait any longer.
 */
export async function readAlert(
  db: Db,
  { subscriptionId, most, now = new Date() }: { subscriptionId: number; most: number; now?: Date },
) {
  const due = await db
    .select({ articleId: alerts.articleId })
    .from(alerts)
    .where(and(eq(alerts.subscriptionId, subscriptionId), lte(alerts.dueAt, now)))
  const ids = due.map(({ articleId }) => articleId)
  const listed = ids.length > 0 ? await listedOf(db, ids, now) : []
  const entries = await entriesOf(db, listed.slice(0, most), now)
  return { ids, total: listed.length, entries }
}

/** In the order of lists. */
async function listedOf(db: Db, ids: readonly number[], now: Date): Promise<number[]> {
  const listed = await db
    .select({ id: publicArticles.articleId })
    .from(publicArticles)
    .where(and(inArray(publicArticles.articleId, [...ids]), isListed(now)))
    .orderBy(desc(publicArticles.listedAt), desc(publicArticles.articleId))
  return listed.map(({ id }) => id)
}

/** The message is out of the house: what it told of waits no more, and the address takes messages. */
export async function noteAlerted(
  tx: Tx,
  sent: { subscriptionId: number; ids: readonly number[]; at: Date },
): Promise<void> {
  const { subscriptionId, at } = sent
  await dropAlerts(tx, sent)
  const [subscription] = await tx
    .update(subscriptions)
    .set({ lastSentAt: at })
    .where(eq(subscriptions.id, subscriptionId))
    .returning({ subscriberId: subscriptions.subscriberId })
  if (!subscription) return
  await tx
    .update(subscribers)
    .set({ refusals: 0, refusedAt: null })
    .where(eq(subscribers.id, subscription.subscriberId))
}

/** There is nothing to say of these any more. */
export async function dropAlerts(
  tx: Tx,
  { subscriptionId, ids }: { subscriptionId: number; ids: readonly number[] },
): Promise<void> {
  for (let first = 0; first < ids.length; first += BATCH)
    await tx
      .delete(alerts)
      .where(
        and(
          eq(alerts.subscriptionId, subscriptionId),
          inArray(alerts.articleId, ids.slice(first, first + BATCH)),
        ),
      )
}

/** What could not be sent for so long is news no more. */
export async function dropStaleAlerts(tx: Tx, now: Date): Promise<void> {
  await tx.delete(alerts).where(lte(alerts.dueAt, new Date(now.getTime() - STALE_MS)))
}

/** The address' server will not take messages for it: after some days of that it follows nothing. */
export async function noteRefused(tx: Tx, subscriberId: number, at = new Date()): Promise<void> {
  const [row] = await tx.select().from(subscribers).where(eq(subscribers.id, subscriberId))
  if (!row || (row.refusedAt && at.getTime() - row.refusedAt.getTime() < DAY_MS)) return
  if (row.refusals + 1 >= MOST_REFUSALS)
    await tx.delete(subscribers).where(eq(subscribers.id, subscriberId))
  else
    await tx
      .update(subscribers)
      .set({ refusals: row.refusals + 1, refusedAt: at })
      .where(eq(subscribers.id, subscriberId))
}
