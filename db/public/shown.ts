import { and, eq, gt, inArray, isNull, lte, ne, notInArray, or, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'

/** Nothing under embargo at this instant is public, whatever its state. */
export const isOut = (now: Date): SQL | undefined =>
  or(isNull(publicArticles.embargoUntil), lte(publicArticles.embargoUntil, now))

/** What can be read at its address and stands. */
export const isLive = (now: Date): SQL | undefined =>
  and(eq(publicArticles.state, 'live'), isOut(now))

/**
 * What lists, feeds, sitemaps and hreflang may name: a withdrawn or removed article is on none, nor
 * a machine's translation that nobody has gone over.
 */
export const isListed = (now: Date): SQL | undefined =>
  and(isLive(now), ne(publicArticles.method, 'machine'))

/** What can be read, and is on no list for being a machine's alone. */
export const isUncheckedButLive = (now: Date): SQL | undefined =>
  and(isLive(now), eq(publicArticles.method, 'machine'))

/**
 * {@link isListed} said from the other side. The few that are retracted, a machine's alone or under embargo
 * have indexes of their own, so whoever walks a long index need not look up each row; and a planner
 * without statistics can't take "live", which nearly all are, for the way to some stories.
 */
export const isNotUnlisted = (
  db: Db,
  articleId: Parameters<typeof notInArray>[0],
  now: Date,
): SQL => {
  const isUnlisted = or(
    inArray(publicArticles.state, ['withdrawn', 'gone']),
    gt(publicArticles.embargoUntil, now),
    eq(publicArticles.method, 'machine'),
  )
  const unlisted = db.select({ id: publicArticles.articleId }).from(publicArticles)
  return notInArray(articleId, unlisted.where(isUnlisted))
}
