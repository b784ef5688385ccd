import { and, eq, inArray, notExists } from 'drizzle-orm'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { articleSlugs } from '../schema/articles.ts'
import { publicArticles } from '../schema/public.ts'
import { type Entry, entriesOf, entriesOfEach } from './entries.ts'
import { type LanguageLink, languagesOf } from './languages.ts'
import { isNotUnlisted } from './shown.ts'
import { type ArticleId, type ListFilter, walkEach } from './walks.ts'

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

/** The newest article of each language that has one, in the order menus show languages. */
export async function newestOfEach(db: Db, now = new Date()): Promise<Map<Locale, Entry>> {
  const walked = await walkEach(db, LOCALES, (locale) => ({ locale, limit: 1, now }))
  const lists = await entriesOfEach(db, walked, now)
  return new Map([...lists].flatMap(([locale, [entry]]) => (entry ? [[locale, entry]] : [])))
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
  const others = LOCALES.filter((candidate) => candidate !== locale)
  const walk = { ...filter, limit: REACH, now }
  const lists = await walkEach(
    db,
    others,
    (other) => ({ ...walk, locale: other }),
    (articleId) => notExists(versionOf(db, articleId, { locale, now })),
  )
  const walked = [...lists.values()].flat()
  if (walked.length === 0) return []
  const rows = await db
    .select({
      articleId: publicArticles.articleId,
      storyId: publicArticles.storyId,
      listedAt: publicArticles.listedAt,
    })
    .from(publicArticles)
    .where(inArray(publicArticles.articleId, walked))
  const byStory = Map.groupBy(rows, ({ storyId }) => storyId)
  const chosen = [...byStory.values()].flatMap((versions) =>
    versions.sort((a, b) => walked.indexOf(a.articleId) - walked.indexOf(b.articleId)).slice(0, 1),
  )
  chosen.sort((a, b) => b.listedAt.getTime() - a.listedAt.getTime() || b.articleId - a.articleId)
  const articleIds = chosen.slice(0, limit).map(({ articleId }) => articleId)
  return entriesOf(db, articleIds, now)
}

/** What lists name of an article's story in a language. */
function versionOf(db: Db, articleId: ArticleId, { locale, now }: { locale: Locale; now: Date }) {
  const storyId = db
    .select({ storyId: publicArticles.storyId })
    .from(publicArticles)
    .where(eq(publicArticles.articleId, articleId))
  return db
    .select({ id: publicArticles.articleId })
    .from(publicArticles)
    .where(
      and(
        eq(publicArticles.locale, locale),
        eq(publicArticles.storyId, storyId),
        isNotUnlisted(db, publicArticles.articleId, now),
      ),
    )
}
