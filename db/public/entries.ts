import { inArray } from 'drizzle-orm'
import type { Details } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { categories, categoryTexts } from '../schema/stories.ts'
import { areItsWords, CATEGORY_COLUMNS, isItsCategory } from './category-words.ts'
import { findImages } from './images.ts'
import { languagesOf } from './languages.ts'

/** What lists and results show of an article, one row a language. */
export const ENTRY_COLUMNS = {
  articleId: publicArticles.articleId,
  uid: publicArticles.uid,
  storyId: publicArticles.storyId,
  locale: publicArticles.locale,
  slug: publicArticles.slug,
  title: publicArticles.title,
  summary: publicArticles.summary,
  ...CATEGORY_COLUMNS,
  day: publicArticles.day,
  firstPublishedAt: publicArticles.firstPublishedAt,
  updatedAt: publicArticles.updatedAt,
  embargoUntil: publicArticles.embargoUntil,
}

/** An article as lists show it, with its story's other languages. */
export type Entry = Awaited<ReturnType<typeof entriesOf>>[number]

/** The entries of these articles, in this order. Whether they may be listed is settled already. */
export async function entriesOf(db: Db, articleIds: readonly number[], now: Date) {
  const entries = await entriesById(db, articleIds, now)
  return articleIds.flatMap((id) => entries.get(id) ?? [])
}

/** {@link entriesOf} for several lists, which are read at once. */
export async function entriesOfEach<K>(
  db: Db,
  lists: ReadonlyMap<K, readonly number[]>,
  now: Date,
): Promise<Map<K, Entry[]>> {
  const entries = await entriesById(db, [...lists.values()].flat(), now)
  return new Map([...lists].map(([key, ids]) => [key, ids.flatMap((id) => entries.get(id) ?? [])]))
}

async function entriesById(db: Db, articleIds: readonly number[], now: Date) {
  const rows = articleIds.length > 0 ? await rowsOf(db, articleIds) : []
  const storyIds = rows.map((row) => row.storyId)
  const languages = await languagesOf(db, storyIds, now)
  const images = await imagesOf(db, rows, now)
  return new Map(
    rows.map(({ articleId, details, categoryKey, categoryName, categorySlug, ...row }) => {
      const entry = {
        ...row,
        category: { key: categoryKey, name: categoryName, slug: categorySlug },
        /** Its lead image, where it has one that readers may see. */
        image: images.get(details.image ?? ''),
        alsoIn: (languages.get(row.storyId) ?? []).filter((other) => other.locale !== row.locale),
      }
      return [articleId, entry]
    }),
  )
}

async function imagesOf(
  db: Db,
  rows: readonly { locale: Locale; details: Details }[],
  now: Date,
): Promise<Map<string, ImageView>> {
  const images = new Map<string, ImageView>()
  for (const [locale, there] of Map.groupBy(rows, (row) => row.locale)) {
    const uids = there.map(({ details }) => details.image)
    for (const [uid, image] of await findImages(db, { uids, locale, now })) images.set(uid, image)
  }
  return images
}

const rowsOf = (db: Db, articleIds: readonly number[]) =>
  db
    .select({ ...ENTRY_COLUMNS, details: publicArticles.details })
    .from(publicArticles)
    .innerJoin(categories, isItsCategory)
    .innerJoin(categoryTexts, areItsWords)
    .where(inArray(publicArticles.articleId, [...articleIds]))
