import { and, desc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PinPlace } from '#domain/front.ts'
import type { Locale } from '#domain/locales.ts'
import { mayPin, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import { actorId, audit } from './records.ts'
import { frontPins, publicArticles } from './schema/public.ts'
import { staff } from './schema/staff.ts'
import { stories } from './schema/stories.ts'

export type Pin = Awaited<ReturnType<typeof pinsOf>>[number]

/** Not yet over at this instant. */
export const isPinned = (now: Date): SQL | undefined =>
  or(isNull(frontPins.until), gt(frontPins.until, now))

/** The lead that was set last first, then the rest by number, of equal ones the last; for `orderBy`. */
export const PIN_ORDER = [
  desc(frontPins.place),
  sql`case when ${frontPins.place} = 'lead' then 0 else ${frontPins.sort} end`,
  desc(frontPins.createdAt),
  desc(frontPins.id),
]

/**
 * What an editor holds at the top of a language's front page, in order. The first that is live in
 * the language leads if it is pinned as a lead; `title` is null while the language has it not live.
 */
export function pinsOf(db: Db, locale: Locale, now = new Date()) {
  return db
    .select({
      storyUid: stories.uid,
      title: publicArticles.title,
      place: frontPins.place,
      sort: frontPins.sort,
      until: frontPins.until,
      pinnedBy: staff.name,
      pinnedAt: frontPins.createdAt,
    })
    .from(frontPins)
    .innerJoin(stories, eq(stories.id, frontPins.storyId))
    .leftJoin(staff, eq(staff.id, frontPins.pinnedBy))
    .leftJoin(
      publicArticles,
      and(
        eq(publicArticles.storyId, frontPins.storyId),
        eq(publicArticles.locale, frontPins.locale),
        eq(publicArticles.state, 'live'),
      ),
    )
    .where(and(eq(frontPins.locale, locale), isPinned(now)))
    .orderBy(...PIN_ORDER)
}

export interface PinInput {
  storyUid: string
  locale: Locale
  place: PinPlace
  /** Beside the lead a smaller one stands earlier. Of leads the last that was set leads. */
  sort?: number
  /** Off again by itself at this instant; absent: when somebody takes it off. */
  until?: Date | undefined
  at?: Date
}

/**
 * Holds a story at the top of a language's front page, or changes how. A story that is not live in
 * the language waits there unseen until it is.
 * @throws Refusal `not_allowed`, `not_found` (no such story), `invalid` (an end that is past).
 */
export async function pinStory(tx: Tx, by: Staff, input: PinInput): Promise<void> {
  const { locale, place, sort = 0, until = null, at = new Date() } = input
  const storyId = await storyToPin(tx, by, input)
  if (until && until <= at) throw new Refusal('invalid', 'until')
  await tx.delete(frontPins).where(and(eq(frontPins.locale, locale), lte(frontPins.until, at)))
  const pin = { place, sort, until, pinnedBy: actorId(by), createdAt: at }
  await tx
    .insert(frontPins)
    .values({ locale, storyId, ...pin })
    .onConflictDoUpdate({ target: [frontPins.locale, frontPins.storyId], set: pin })
  await bumpEdition(tx)
  await audit(tx, by, {
    action: 'pin',
    entity: 'story',
    entityUid: input.storyUid,
    locale,
    data: { place, sort, until: until?.toISOString() ?? null },
  })
}

/** Lets go of a pinned story; one that is not pinned stays so. */
export async function unpinStory(
  tx: Tx,
  by: Staff,
  input: { storyUid: string; locale: Locale },
): Promise<void> {
  const { storyUid, locale } = input
  const storyId = await storyToPin(tx, by, input)
  const gone = await tx
    .delete(frontPins)
    .where(and(eq(frontPins.locale, locale), eq(frontPins.storyId, storyId)))
    .returning({ id: frontPins.id })
  if (gone.length === 0) return
  await bumpEdition(tx)
  await audit(tx, by, { action: 'unpin', entity: 'story', entityUid: storyUid, locale })
}

async function storyToPin(
  tx: Tx,
  by: Staff,
  { storyUid, locale }: { storyUid: string; locale: Locale },
): Promise<number> {
  if (!mayPin(by, locale)) throw new Refusal('not_allowed')
  const [story] = await tx.select({ id: stories.id }).from(stories).where(eq(stories.uid, storyUid))
  if (!story) throw new Refusal('not_found')
  return story.id
}
