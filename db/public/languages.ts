import { and, inArray, type SQL } from 'drizzle-orm'
import { LOCALES } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { isNotUnlisted, isUncheckedButLive } from './shown.ts'

export type LanguageLink = Awaited<ReturnType<typeof liveLanguages>>[number]

const liveLanguages = (db: Db, storyIds: number[], isWanted: SQL | undefined) =>
  db
    .select({
      storyId: publicArticles.storyId,
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      title: publicArticles.title,
    })
    .from(publicArticles)
    .where(and(inArray(publicArticles.storyId, storyIds), isWanted))

/** The live languages of each story that lists may name, in the order menus show them. */
export async function languagesOf(
  db: Db,
  storyIds: readonly number[],
  now: Date,
): Promise<Map<number, LanguageLink[]>> {
  const languages = new Map<number, LanguageLink[]>()
  if (storyIds.length === 0) return languages
  const isWanted = isNotUnlisted(db, publicArticles.articleId, now)
  const rows = inOrder(await liveLanguages(db, [...new Set(storyIds)], isWanted))
  for (const row of rows) languages.set(row.storyId, [...(languages.get(row.storyId) ?? []), row])
  return languages
}

/** The languages a story can be read in by a machine's words alone. */
export const uncheckedLanguagesOf = async (
  db: Db,
  storyId: number,
  now: Date,
): Promise<LanguageLink[]> => inOrder(await liveLanguages(db, [storyId], isUncheckedButLive(now)))

const inOrder = (links: LanguageLink[]) =>
  links.sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
