import { eq, gt, min, sql } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'
import { standingBanners } from './public/banners.ts'
import { edition, frontPins, publicArticles } from './schema/public.ts'

/**
 * Called by every transaction that changes anything public: the press sees the number move.
 * @param isAddition everything that was public still is, word for word.
 */
export async function bumpEdition(tx: Tx, { isAddition = false } = {}): Promise<void> {
  const number = sql`${edition.number} + 1`
  await tx
    .update(edition)
    .set(isAddition ? { number } : { number, leftNumber: number })
    .where(eq(edition.id, 1))
}

/** The next instant after the given one at which an embargo, a pin or a banner ends. */
export async function nextPublicChange(db: Db, after: Date): Promise<Date | undefined> {
  const embargoes = db
    .select({ at: min(publicArticles.embargoUntil) })
    .from(publicArticles)
    .where(gt(publicArticles.embargoUntil, after))
  const pins = db
    .select({ at: min(frontPins.until) })
    .from(frontPins)
    .where(gt(frontPins.until, after))
  const banners = Object.values(await standingBanners(db, after))
  const ends = [...(await embargoes.unionAll(pins)), ...banners.map(({ until: at }) => ({ at }))]
  const instants = ends.flatMap(({ at }) => (at ? [at.getTime()] : []))
  return instants.length > 0 ? new Date(Math.min(...instants)) : undefined
}

/**
 * May a page of an earlier edition still be shown although it can't be made anew? While there was
 * only more since, nothing it says has been taken back. Editions are compared and not instants: a
 * removal takes its own before anybody else can see it.
 */
export async function mayStillShow(db: Db, number: number): Promise<boolean> {
  const [standing] = await db.select({ left: edition.leftNumber }).from(edition)
  return standing !== undefined && standing.left <= number
}
