import { and, eq, gt, min, sql } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Db, Tx } from './client.ts'
import { standingBanners } from './public/banners.ts'
import { edition, frontPins, publicArticles } from './schema/public.ts'

/**
 * Called by every transaction that changes anything public: the press sees the number move.
 * @param isLess something leaves the public, for a while or for good.
 */
export async function bumpEdition(tx: Tx, { isLess = false } = {}): Promise<void> {
  const number = sql`${edition.number} + 1`
  await tx
    .update(edition)
    .set({ number, ...(isLess && { leftNumber: number }) })
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

/** A page the press has kept. */
export interface KeptPage {
  /** Undefined where it is no article's. */
  article: { locale: Locale; slug: string } | undefined
  edition: number
  since: Date
}

/**
 * May a page of an earlier edition still be shown although it can't be made anew? While nothing has
 * left the public since, which it may name; an article's own page while, besides, the article is
 * what the page says. Editions are compared and not instants: a removal takes its own before
 * anybody else can see it.
 */
export async function mayStillShow(
  db: Db,
  { article, edition: number, since }: KeptPage,
  now = new Date(),
): Promise<boolean> {
  const [standing] = await db.select({ left: edition.leftNumber }).from(edition)
  if (!standing || standing.left > number) return false
  if (!article) return true
  const [row] = await db
    .select({
      state: publicArticles.state,
      embargoUntil: publicArticles.embargoUntil,
      updatedAt: publicArticles.updatedAt,
    })
    .from(publicArticles)
    .where(and(eq(publicArticles.locale, article.locale), eq(publicArticles.slug, article.slug)))
  if (!row) return true
  const isOut = !row.embargoUntil || row.embargoUntil <= now
  return row.state === 'live' && isOut && row.updatedAt <= since
}
