import { eq, gt } from 'drizzle-orm'
import { subjectKey } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import { readQuery } from '#domain/search/query.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { searchArticles } from '../schema/search.ts'
import { keysOf } from '../search/keys.ts'
import { categoryMark, subjectMark } from '../search/published.ts'
import type { Wanted } from '../search/text-index.ts'
import { type ReadPart, readParts } from '../search/vocabulary.ts'
import type { SearchFilters } from './search.ts'

/** One search in one language at one instant. */
export interface Scope {
  db: Db
  query: string
  locale: Locale
  now: Date
  /** Keys of what an embargo still holds: not found, and not counted either. */
  hidden: number[]
  read: ReadPart[]
  /** How far the choices are counted. */
  most: number
}

export const scopeOf = async (
  db: Db,
  { query, locale, now, hidden, most }: Omit<Scope, 'db' | 'read'>,
): Promise<Scope> => {
  const read = await readParts(db, readQuery(query, locale), locale)
  return { db, query, locale, now, hidden, read, most }
}

export async function hiddenKeys(db: Db, now: Date): Promise<number[]> {
  const rows = await db
    .select({ key: searchArticles.key })
    .from(publicArticles)
    .innerJoin(searchArticles, eq(searchArticles.articleId, publicArticles.articleId))
    .where(gt(publicArticles.embargoUntil, now))
  return rows.map(({ key }) => key)
}

export function wantedIn({ read, locale, hidden }: Scope, filters: SearchFilters): Wanted {
  const { category, topic, year } = filters
  return {
    groups: read.map(({ group }) => group),
    marks: [
      ...(category ? [categoryMark(category)] : []),
      ...(topic ? [subjectMark(subjectKey('topic', topic.uid))] : []),
    ],
    ...keysOf(locale, year),
    hidden,
  }
}
