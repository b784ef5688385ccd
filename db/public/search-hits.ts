import { and, inArray } from 'drizzle-orm'
import { plainText } from '#domain/blocks.ts'
import { excerpt, findMatches, markMatches, type Piece } from '#domain/search/matches.ts'
import { publicArticles } from '../schema/public.ts'
import { categories, categoryTexts } from '../schema/stories.ts'
import { articleAt } from '../search/keys.ts'
import { areItsWords, isItsCategory } from './category-words.ts'
import { ENTRY_COLUMNS, type Entry } from './entries.ts'
import { languagesOf } from './languages.ts'
import type { Scope } from './search-scope.ts'
import { isNotUnlisted } from './shown.ts'

/** A result: an entry of a list, with what was looked for marked in it. */
export type Hit = Omit<Entry, 'summary' | 'image'> & { titlePieces: Piece[]; snippet: Piece[] }

/** The articles under these keys in their order; what is not public at this instant is left out. */
export async function hitsAt({ db, read, now }: Scope, keys: readonly number[]): Promise<Hit[]> {
  if (keys.length === 0) return []
  const order = new Map(keys.map((key, index) => [articleAt(key), index]))
  const rows = await db
    .select({ ...ENTRY_COLUMNS, body: publicArticles.body })
    .from(publicArticles)
    .innerJoin(categories, isItsCategory)
    .innerJoin(categoryTexts, areItsWords)
    .where(
      and(
        inArray(publicArticles.articleId, [...order.keys()]),
        isNotUnlisted(db, publicArticles.articleId, now),
      ),
    )
  rows.sort((a, b) => (order.get(a.articleId) ?? 0) - (order.get(b.articleId) ?? 0))
  const storyIds = rows.map((row) => row.storyId)
  const languages = await languagesOf(db, storyIds, now)
  const sequences = read.map(({ sequence }) => sequence)
  return rows.map(({ articleId: _, categoryKey, categoryName, categorySlug, body, ...row }) => {
    const matchesIn = (text: string) => findMatches(text, sequences, row.locale)
    return {
      ...row,
      category: { key: categoryKey, name: categoryName, slug: categorySlug },
      alsoIn: (languages.get(row.storyId) ?? []).filter((other) => other.locale !== row.locale),
      titlePieces: markMatches(row.title, matchesIn(row.title)),
      snippet: snippetOf(row.summary, () => plainText(body), matchesIn),
    }
  })
}

/** The summary where it has what was looked for, else the place in the text that has most of it. */
function snippetOf(
  summary: string,
  body: () => string,
  matchesIn: (text: string) => [number, number][],
): Piece[] {
  const inSummary = matchesIn(summary)
  if (inSummary.length > 0) return markMatches(summary, inSummary)
  const text = body()
  const inBody = matchesIn(text)
  return inBody.length > 0 || !summary ? excerpt(text, inBody) : markMatches(summary, [])
}
