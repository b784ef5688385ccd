import { and, eq, gt, lte, min, sql } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Db, Tx } from './client.ts'
import { standingBanners } from './public/banners.ts'
import { isLive } from './public/shown.ts'
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

/** A page of an earlier edition that can't be made anew. */
export interface KeptPage {
  /** Whose own page it is, in the form people read; undefined: of none. */
  article: { locale: Locale; slug: string } | undefined
  edition: number
  since: Date
  /** Pages fail to be made, and who knows for how long; not: the house is full for a moment. */
  isOutage: boolean
}

/**
 * May a kept page still be shown? While there was only more since: nothing it says has been taken
 * back. Editions are compared and not instants, because a removal takes its own before anybody else
 * can see it. In an outage, which would take the whole site down otherwise, an article's own page
 * also while the article is live, out of embargo and not updated.
 */
export async function mayStillShow(
  db: Db,
  { article, edition: number, since, isOutage }: KeptPage,
  now = new Date(),
): Promise<boolean> {
  const [standing] = await db.select({ left: edition.leftNumber }).from(edition)
  if (standing && standing.left <= number) return true
  if (!isOutage || !article) return false
  const [row] = await db
    .select({ id: publicArticles.articleId })
    .from(publicArticles)
    .where(
      and(
        eq(publicArticles.locale, article.locale),
        eq(publicArticles.slug, article.slug),
        isLive(now),
        lte(publicArticles.updatedAt, since),
      ),
    )
  return row !== undefined
}
