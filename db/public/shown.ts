import { and, eq, isNull, lte, or, type SQL } from 'drizzle-orm'
import { publicArticles } from '../schema/public.ts'

/** Nothing under embargo at this instant is public, whatever its state. */
export const isOut = (now: Date): SQL | undefined =>
  or(isNull(publicArticles.embargoUntil), lte(publicArticles.embargoUntil, now))

/** What lists, feeds, sitemaps and hreflang may name: a withdrawn or removed article is on none. */
export const isListed = (now: Date): SQL | undefined =>
  and(eq(publicArticles.state, 'live'), isOut(now))
