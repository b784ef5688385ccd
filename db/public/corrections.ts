import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles, publicUpdates } from '../schema/public.ts'
import { isListed } from './shown.ts'

const PAGE_SIZE = 20

export type CorrectionList = Awaited<ReturnType<typeof listCorrections>>

/** A numbered page of what was corrected or made clear in a language, newest first. */
export async function listCorrections(
  db: Db,
  { locale, page, now = new Date() }: { locale: Locale; page: number; now?: Date },
) {
  const isOnList = and(
    eq(publicUpdates.locale, locale),
    inArray(publicUpdates.kind, ['correction', 'clarification']),
    isListed(now),
  )
  const items = await db
    .select({
      kind: publicUpdates.kind,
      note: publicUpdates.note,
      at: publicUpdates.at,
      number: publicUpdates.number,
      uid: publicArticles.uid,
      slug: publicArticles.slug,
      title: publicArticles.title,
    })
    .from(publicUpdates)
    .innerJoin(publicArticles, eq(publicArticles.articleId, publicUpdates.articleId))
    .where(isOnList)
    .orderBy(desc(publicUpdates.at), desc(publicUpdates.articleId))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
  const [row] = await db
    .select({ total: count() })
    .from(publicUpdates)
    .innerJoin(publicArticles, eq(publicArticles.articleId, publicUpdates.articleId))
    .where(isOnList)
  const total = row?.total ?? 0
  return { items, total, pages: Math.ceil(total / PAGE_SIZE) }
}

/** The languages in which anything was ever corrected. */
export async function correctedLocales(db: Db, now = new Date()): Promise<Locale[]> {
  const corrected: Locale[] = []
  for (const locale of LOCALES)
    if ((await listCorrections(db, { locale, page: 1, now })).total > 0) corrected.push(locale)
  return corrected
}
