import { and, eq, inArray } from 'drizzle-orm'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { articleSlugs } from '../schema/articles.ts'
import { publicArticles } from '../schema/public.ts'
import type { Entry } from './entries.ts'
import { type LanguageLink, languagesOf } from './languages.ts'
import { type ListFilter, newestArticles } from './lists.ts'

/** Newest per language looked at: a story older than that is not news in another language. */
const REACH = 20

/**
 * Where the item somebody asked for can be read: the live languages of every story that ever
 * had this path word in any language.
 */
export async function findElsewhere(
  db: Db,
  { slug, now = new Date() }: { slug: string; now?: Date },
): Promise<LanguageLink[]> {
  const rows = await db
    .select({ storyId: publicArticles.storyId })
    .from(articleSlugs)
    .innerJoin(publicArticles, eq(publicArticles.articleId, articleSlugs.articleId))
    .where(and(inArray(articleSlugs.locale, [...LOCALES]), eq(articleSlugs.slug, slug)))
  const storyIds = rows.map((row) => row.storyId)
  return [...(await languagesOf(db, storyIds, now)).values()].flat()
}

/** The newest article of each language that has one, for the language gateway. */
export async function newestOfEach(db: Db, now = new Date()): Promise<Map<Locale, Entry>> {
  const newest = new Map<Locale, Entry>()
  for (const locale of LOCALES) {
    const [entry] = await newestArticles(db, { locale, limit: 1, now })
    if (entry) newest.set(locale, entry)
  }
  return newest
}

/**
 * The newest stories of a list that can't be read in this language, each in one language that has
 * it.
 */
export async function newestElsewhere(
  db: Db,
  {
    locale,
    limit,
    now = new Date(),
    ...filter
  }: ListFilter & { locale: Locale; limit: number; now?: Date },
): Promise<Entry[]> {
  const byStory = new Map<number, Entry>()
  for (const other of LOCALES.filter((candidate) => candidate !== locale)) {
    for (const entry of await newestArticles(db, {
      ...filter,
      locale: other,
      limit: REACH,
      now,
    })) {
      if (entry.alsoIn.some((language) => language.locale === locale)) continue
      if (!byStory.has(entry.storyId)) byStory.set(entry.storyId, entry)
    }
  }
  const stories = [...byStory.values()]
  return stories.sort((a, b) => b.day.localeCompare(a.day)).slice(0, limit)
}
