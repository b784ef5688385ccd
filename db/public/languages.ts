import { and, inArray } from 'drizzle-orm'
import { LOCALES } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { isNotUnlisted } from './shown.ts'

export type LanguageLink = Awaited<ReturnType<typeof liveLanguages>>[number]

const liveLanguages = (db: Db, storyIds: number[], now: Date) =>
  db
    .select({
      storyId: publicArticles.storyId,
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      title: publicArticles.title,
    })
    .from(publicArticles)
    .where(
      and(
        inArray(publicArticles.storyId, storyIds),
        isNotUnlisted(db, publicArticles.articleId, now),
      ),
    )

/** The live languages of each story, in the order menus show them. */
export async function languagesOf(
  db: Db,
  storyIds: readonly number[],
  now: Date,
): Promise<Map<number, LanguageLink[]>> {
  const languages = new Map<number, LanguageLink[]>()
  if (storyIds.length === 0) return languages
  const rows = await liveLanguages(db, [...new Set(storyIds)], now)
  rows.sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
  for (const row of rows) languages.set(row.storyId, [...(languages.get(row.storyId) ?? []), row])
  return languages
}
