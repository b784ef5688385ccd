import { and, desc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import { subjectKey } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles, publicSubjects } from '../schema/public.ts'
import { categories, stories } from '../schema/stories.ts'
import type { ArticleView } from './article.ts'
import { isListed } from './shown.ts'

/** What ties an article to others. */
export type Tied = Pick<ArticleView, 'storyId' | 'locale' | 'details'> & {
  category: { key: CategoryKey }
}

/** As many as stand below an article. */
const MOST = 3

export interface Headline {
  uid: string
  locale: Locale
  slug: string
  title: string
  day: string
}

const HEADLINE = {
  uid: publicArticles.uid,
  storyId: publicArticles.storyId,
  locale: publicArticles.locale,
  slug: publicArticles.slug,
  title: publicArticles.title,
  day: publicArticles.day,
}

/**
 * What to read next, in the article's language: what an editor chose, then the newest of its
 * topics, of its projects and series, and of its category.
 */
export async function relatedTo(db: Db, article: Tied, now: Date): Promise<Headline[]> {
  const found = new Map<number, Headline>()
  const add = (rows: (Headline & { storyId: number })[]) => {
    for (const { storyId, ...headline } of rows)
      if (found.size < MOST && storyId !== article.storyId) found.set(storyId, headline)
  }
  const isReadable = and(
    eq(publicArticles.locale, article.locale),
    ne(publicArticles.storyId, article.storyId),
    isListed(now),
  )
  add(await chosen(db, article, isReadable))
  const { topics, projects, series } = article.details
  const ties = [
    topics.map((uid) => subjectKey('topic', uid)),
    [
      ...projects.map((uid) => subjectKey('project', uid)),
      ...series.map((uid) => subjectKey('series', uid)),
    ],
  ]
  for (const subjects of ties)
    if (found.size < MOST) add(await ofSubjects(db, subjects, article.locale, isReadable))
  if (found.size < MOST) add(await ofCategory(db, article, isReadable))
  return [...found.values()]
}

async function chosen(db: Db, { details: { related } }: Tied, isReadable: SQL | undefined) {
  if (related.length === 0) return []
  const rows = await db
    .select({ ...HEADLINE, storyUid: stories.uid })
    .from(publicArticles)
    .innerJoin(stories, eq(stories.id, publicArticles.storyId))
    .where(and(inArray(stories.uid, related), isReadable))
  const place = (row: { storyUid: string }) => related.indexOf(row.storyUid)
  return rows.sort((one, other) => place(one) - place(other)).map(({ storyUid: _, ...row }) => row)
}

async function ofSubjects(
  db: Db,
  subjects: readonly string[],
  locale: Locale,
  isReadable: SQL | undefined,
) {
  const rows = []
  for (const subject of subjects) {
    const newest = await db
      .select({ ...HEADLINE, listedAt: publicSubjects.listedAt })
      .from(publicSubjects)
      .innerJoin(publicArticles, eq(publicArticles.articleId, publicSubjects.articleId))
      .where(
        and(eq(publicSubjects.subject, subject), eq(publicSubjects.locale, locale), isReadable),
      )
      .orderBy(desc(publicSubjects.listedAt), desc(publicSubjects.articleId))
      .limit(MOST)
    rows.push(...newest)
  }
  return rows
    .sort((one, other) => other.listedAt.getTime() - one.listedAt.getTime())
    .map(({ listedAt: _, ...row }) => row)
}

const ofCategory = (db: Db, { category }: Tied, isReadable: SQL | undefined) =>
  db
    .select(HEADLINE)
    .from(publicArticles)
    .where(
      and(
        inArray(
          publicArticles.categoryId,
          db.select({ id: categories.id }).from(categories).where(eq(categories.key, category.key)),
        ),
        isReadable,
      ),
    )
    .orderBy(desc(publicArticles.listedAt), desc(publicArticles.articleId))
    .limit(MOST * 2)
