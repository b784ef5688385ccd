import { and, eq } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { isPinned, PIN_ORDER } from '../pins.ts'
import { frontPins, publicArticles } from '../schema/public.ts'
import { type Entry, entriesOf } from './entries.ts'
import { newestArticles } from './lists.ts'
import { isNotUnlisted } from './shown.ts'

/**
 * The top of a language's front page, the lead first: what an editor holds there and the language
 * has live, filled up by the newest. No story stands in it twice.
 */
export async function topOfFront(
  db: Db,
  { locale, limit, now = new Date() }: { locale: Locale; limit: number; now?: Date },
): Promise<Entry[]> {
  const pins = await livePins(db, locale, limit, now)
  const pinned = await entriesOf(
    db,
    pins.map(({ articleId }) => articleId),
    now,
  )
  const held = new Set(pinned.map(({ uid }) => uid))
  const newest = (await newestArticles(db, { locale, limit: limit + held.size, now })).filter(
    ({ uid }) => !held.has(uid),
  )
  const isLed = pins[0]?.place === 'lead'
  const top = isLed
    ? [...pinned, ...newest]
    : [...newest.slice(0, 1), ...pinned, ...newest.slice(1)]
  return top.slice(0, limit)
}

const livePins = (db: Db, locale: Locale, limit: number, now: Date) =>
  db
    .select({ articleId: publicArticles.articleId, place: frontPins.place })
    .from(frontPins)
    .innerJoin(
      publicArticles,
      and(
        eq(publicArticles.storyId, frontPins.storyId),
        eq(publicArticles.locale, frontPins.locale),
      ),
    )
    .where(
      and(
        eq(frontPins.locale, locale),
        isPinned(now),
        isNotUnlisted(db, publicArticles.articleId, now),
      ),
    )
    .orderBy(...PIN_ORDER)
    .limit(limit)
