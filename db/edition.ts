import { and, eq, gt, gte, min, ne, or, sql } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Db, Tx } from './client.ts'
import { standingBanners } from './public/banners.ts'
import { edition, frontPins, publicArticles } from './schema/public.ts'

/** Called by every transaction that changes anything public: the press sees the number move. */
export async function bumpEdition(tx: Tx): Promise<void> {
  await tx
    .update(edition)
    .set({ number: sql`${edition.number} + 1` })
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
 * May a page that was made at an instant still be shown although it can't be made anew? An
 * article's page while the article is live; any other page while nothing has left the public
 * since, because it may name what has.
 */
export async function mayStillShow(
  db: Db,
  page: { article: { locale: Locale; slug: string } | undefined; since: Date },
  now = new Date(),
): Promise<boolean> {
  const { article, since } = page
  if (article) {
    const [row] = await db
      .select({ state: publicArticles.state, embargoUntil: publicArticles.embargoUntil })
      .from(publicArticles)
      .where(and(eq(publicArticles.locale, article.locale), eq(publicArticles.slug, article.slug)))
    if (row) return row.state === 'live' && (!row.embargoUntil || row.embargoUntil <= now)
  }
  const [left] = await db
    .select({ id: publicArticles.articleId })
    .from(publicArticles)
    .where(
      or(
        and(ne(publicArticles.state, 'live'), gte(publicArticles.noticeAt, since)),
        gt(publicArticles.embargoUntil, now),
      ),
    )
    .limit(1)
  return !left
}
