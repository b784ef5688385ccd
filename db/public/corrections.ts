import { and, count, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles, publicUpdates } from '../schema/public.ts'
import { isOut } from './shown.ts'

const PAGE_SIZE = 20

export type CorrectionList = Awaited<ReturnType<typeof listCorrections>>

/**
 * A numbered page of what was corrected, made clear or withdrawn in a language, newest first. What
 * was corrected stays told when its article is withdrawn; of a removed one nothing is left to tell.
 */
export async function listCorrections(
  db: Db,
  { locale, page, now = new Date() }: { locale: Locale; page: number; now?: Date },
) {
  const isTold = and(
    eq(publicArticles.locale, locale),
    inArray(publicArticles.state, ['live', 'withdrawn']),
    ne(publicArticles.method, 'machine'),
    isOut(now),
  )
  const isCorrected = and(inArray(publicUpdates.kind, ['correction', 'clarification']), isTold)
  const isWithdrawn = and(
    eq(publicArticles.state, 'withdrawn'),
    isNotNull(publicArticles.noticeAt),
    isTold,
  )
  const article = {
    articleId: publicArticles.articleId,
    uid: publicArticles.uid,
    slug: publicArticles.slug,
    title: publicArticles.title,
  }
  const corrected = await db
    .select({
      ...article,
      kind: publicUpdates.kind,
      note: publicUpdates.note,
      at: publicUpdates.at,
      number: publicUpdates.number,
    })
    .from(publicUpdates)
    .innerJoin(publicArticles, eq(publicArticles.articleId, publicUpdates.articleId))
    .where(isCorrected)
    .orderBy(desc(publicUpdates.at), desc(publicUpdates.articleId))
    .limit(page * PAGE_SIZE)
  const withdrawn = await db
    .select({ ...article, note: publicArticles.notice, at: publicArticles.noticeAt })
    .from(publicArticles)
    .where(isWithdrawn)
    .orderBy(desc(publicArticles.noticeAt), desc(publicArticles.articleId))
    .limit(page * PAGE_SIZE)
  const told = [
    ...corrected,
    ...withdrawn.map(({ note, at, ...row }) => ({
      ...row,
      kind: 'withdrawal' as const,
      note: note ?? '',
      at: at ?? new Date(0),
      /** After every publication that could be corrected. */
      number: Number.POSITIVE_INFINITY,
    })),
  ]
  told.sort(
    (a, b) => b.at.getTime() - a.at.getTime() || b.articleId - a.articleId || b.number - a.number,
  )
  const items = told.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const total = (await totalOf(db, isCorrected)) + (await db.$count(publicArticles, isWithdrawn))
  return { items, total, pages: Math.ceil(total / PAGE_SIZE) }
}

async function totalOf(db: Db, isCorrected: ReturnType<typeof and>): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(publicUpdates)
    .innerJoin(publicArticles, eq(publicArticles.articleId, publicUpdates.articleId))
    .where(isCorrected)
  return row?.total ?? 0
}

/** The languages in which anything was ever corrected. */
export async function correctedLocales(db: Db, now = new Date()): Promise<Locale[]> {
  const corrected: Locale[] = []
  for (const locale of LOCALES)
    if ((await listCorrections(db, { locale, page: 1, now })).total > 0) corrected.push(locale)
  return corrected
}
