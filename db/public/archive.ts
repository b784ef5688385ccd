import { and, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import { daysOf } from '#domain/sections.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { isListed } from './shown.ts'

export type ArchiveMonth = Awaited<ReturnType<typeof archiveMonths>>[number]

/** The months that hold anything (`2017-08`), newest first, each with how many. */
export async function archiveMonths(
  db: Db,
  { locale, year, now = new Date() }: { locale?: Locale; year?: string; now?: Date } = {},
) {
  const month = sql<string>`substr(${publicArticles.day}, 1, 7)`
  const days = year ? daysOf({ year }) : undefined
  return db
    .select({ locale: publicArticles.locale, month, total: count() })
    .from(publicArticles)
    .where(
      and(
        locale && eq(publicArticles.locale, locale),
        days && gte(publicArticles.day, days.from),
        days && lt(publicArticles.day, days.before),
        isListed(now),
      ),
    )
    .groupBy(publicArticles.locale, month)
    .orderBy(publicArticles.locale, desc(month))
}

/**
 * The years that hold anything, newest first. Each is looked for in the index behind the one
 * before, none is counted through.
 */
export async function archiveYears(
  db: Db,
  { locale, most, now = new Date() }: { locale: Locale; most: number; now?: Date },
): Promise<string[]> {
  const newest = (isBefore?: SQL) =>
    db
      .select({ year: sql`substr(max(${publicArticles.day}), 1, 4)` })
      .from(publicArticles)
      .where(and(eq(publicArticles.locale, locale), isBefore, isListed(now)))
  // Its steps are counted, because a limit behind the sort would first look for every year.
  const years = sql`(with recursive found(year, step) as (
    select (${newest()}), 1
    union all
    select (${newest(sql`${publicArticles.day} < found.year`)}), found.step + 1 from found
      where found.year is not null and found.step < ${most}
  ) select year from found where year is not null) as years`
  const year = sql<string>`year`
  const rows = await db.select({ year }).from(years).orderBy(desc(year))
  return rows.map(({ year }) => year)
}
