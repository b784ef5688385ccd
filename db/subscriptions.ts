import { and, asc, count, eq, isNotNull, isNull, lt, notInArray, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { Cadence, ListKey } from '#domain/alerts.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db, Tx } from './client.ts'
import { queueJob } from './jobs.ts'
import { subscribers, subscriptions } from './schema/alerts.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** So long a link that confirms works; whoever never followed it is forgotten. */
const CONFIRM_MS = 3 * DAY_MS

export interface Wish {
  /** By domain/email.ts. */
  email: string
  locale: Locale
  list: ListKey
  cadence: Cadence
}

export type SubscriptionView = NonNullable<Awaited<ReturnType<typeof findSubscription>>>

/**
 * Somebody typed an address: a message to it asks whether its owner wants this, or, where they
 * follow the list already, tells how to change that. Until then nothing is changed for them.
 */
export async function askToFollow(tx: Tx, wish: Wish, at = new Date()): Promise<void> {
  const { email, locale, list, cadence } = wish
  await tx.insert(subscribers).values({ uid: uuid(), email }).onConflictDoNothing()
  const [subscriber] = await tx.select().from(subscribers).where(eq(subscribers.email, email))
  if (!subscriber) throw new Error('A subscriber was written and is not there')
  await tx
    .insert(subscriptions)
    .values({ uid: uuid(), subscriberId: subscriber.id, locale, list, cadence, askedAt: at })
    .onConflictDoNothing()
  const isThis = and(
    eq(subscriptions.subscriberId, subscriber.id),
    eq(subscriptions.locale, locale),
    eq(subscriptions.list, list),
  )
  await tx
    .update(subscriptions)
    .set({ cadence, askedAt: at })
    .where(and(isThis, isNull(subscriptions.confirmedAt)))
  const [subscription] = await tx.select().from(subscriptions).where(isThis)
  if (!subscription) throw new Error('A subscription was written and is not there')
  const payload = { subscriptionUid: subscription.uid }
  await queueJob(tx, { kind: 'alert-question', payload, runAt: at })
}

/** A subscription with the address it is for; undefined if it was never made, or has ended. */
export async function findSubscription(db: Db, uid: string) {
  const [row] = await db
    .select({
      id: subscriptions.id,
      uid: subscriptions.uid,
      locale: subscriptions.locale,
      list: subscriptions.list,
      cadence: subscriptions.cadence,
      askedAt: subscriptions.askedAt,
      confirmedAt: subscriptions.confirmedAt,
      subscriberId: subscribers.id,
      subscriberUid: subscribers.uid,
      email: subscribers.email,
    })
    .from(subscriptions)
    .innerJoin(subscribers, eq(subscribers.id, subscriptions.subscriberId))
    .where(eq(subscriptions.uid, uid))
  return row
}

/** Can it still be confirmed? One that is confirmed already can, as often as one likes. */
export const isConfirmable = ({ askedAt, confirmedAt }: SubscriptionView, at: Date): boolean =>
  confirmedAt !== null || at.getTime() - askedAt.getTime() <= CONFIRM_MS

/** The owner of the address says yes. @returns undefined if the link came too late. */
export async function confirmSubscription(
  tx: Tx,
  uid: string,
  at = new Date(),
): Promise<SubscriptionView | undefined> {
  const found = await findSubscription(tx, uid)
  if (!found || !isConfirmable(found, at)) return undefined
  await tx
    .update(subscriptions)
    .set({ confirmedAt: at })
    .where(and(eq(subscriptions.uid, uid), isNull(subscriptions.confirmedAt)))
  return found
}

/** An address with what it follows; undefined once it follows nothing. */
export async function findSubscriber(db: Db, uid: string) {
  const [subscriber] = await db.select().from(subscribers).where(eq(subscribers.uid, uid))
  if (!subscriber) return undefined
  const following = await db
    .select({
      uid: subscriptions.uid,
      locale: subscriptions.locale,
      list: subscriptions.list,
      cadence: subscriptions.cadence,
    })
    .from(subscriptions)
    .where(and(eq(subscriptions.subscriberId, subscriber.id), isNotNull(subscriptions.confirmedAt)))
    .orderBy(asc(subscriptions.id))
  return following.length > 0 ? { email: subscriber.email, following } : undefined
}

/** Nothing of it is kept; of an address that follows nothing any more, not even that it did. */
export async function leaveList(tx: Tx, uid: string): Promise<void> {
  await tx.delete(subscriptions).where(eq(subscriptions.uid, uid))
  await dropIdleSubscribers(tx)
}

export async function leaveAllLists(tx: Tx, subscriberUid: string): Promise<void> {
  await tx.delete(subscribers).where(eq(subscribers.uid, subscriberUid))
}

/** Forgets who was asked and did not answer in time. */
export async function dropUnconfirmed(tx: Tx, at: Date): Promise<void> {
  const before = new Date(at.getTime() - CONFIRM_MS)
  await tx
    .delete(subscriptions)
    .where(and(isNull(subscriptions.confirmedAt), lt(subscriptions.askedAt, before)))
  await dropIdleSubscribers(tx)
}

async function dropIdleSubscribers(tx: Tx): Promise<void> {
  const held = tx.select({ id: subscriptions.subscriberId }).from(subscriptions)
  await tx.delete(subscribers).where(notInArray(subscribers.id, held))
}

/** How many follow each list, by language; no addresses. */
export async function countFollowers(db: Db) {
  const total = count()
  return db
    .select({ locale: subscriptions.locale, list: subscriptions.list, total })
    .from(subscriptions)
    .where(isNotNull(subscriptions.confirmedAt))
    .groupBy(subscriptions.locale, subscriptions.list)
    .orderBy(sql`${total} desc`, asc(subscriptions.locale), asc(subscriptions.list))
}
