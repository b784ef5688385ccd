import { and, eq } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { articleSlugs } from '../schema/articles.ts'
import { publicArticles } from '../schema/public.ts'
import { categories, categoryTexts } from '../schema/stories.ts'
import { areItsWords, CATEGORY_COLUMNS, isItsCategory } from './category-words.ts'
import { type LanguageLink, languagesOf, uncheckedLanguagesOf } from './languages.ts'
import { isOut } from './shown.ts'

type ArticleRow = NonNullable<Awaited<ReturnType<typeof rowAt>>>

/** What a reader sees of an article that has a text: live, or withdrawn under a notice. */
export type ArticleView = Omit<
  ArticleRow,
  'successorId' | 'state' | 'categoryKey' | 'categoryName' | 'categorySlug'
> & {
  state: 'live' | 'withdrawn'
  category: { key: CategoryKey; name: string; slug: string }
  /** Every listed language of the story, its own included while it is one. */
  languages: LanguageLink[]
  /** Those that a machine made and nobody has gone over: for whoever reads here, and for no list. */
  unchecked: LanguageLink[]
  /** Of a withdrawn one: the live languages of the story that takes its place. */
  successor: LanguageLink[]
}

/** What is left of a removed article. */
export interface GoneView {
  notice: string | null
  noticeAt: Date | null
  /** What stood there, as far as it is still told. */
  category: ArticleView['category']
  day: string
  languages: LanguageLink[]
  successor: LanguageLink[]
}

/** What stands at an address; undefined where nothing public ever did, or an embargo still holds. */
export type Found =
  | { is: 'article'; article: ArticleView }
  | { is: 'gone'; gone: GoneView }
  | { is: 'moved'; slug: string }

export async function readArticle(
  db: Db,
  { locale, slug, now = new Date() }: { locale: Locale; slug: string; now?: Date },
): Promise<Found | undefined> {
  const row = await rowAt(db, locale, slug, now)
  if (!row) return undefined
  if (row.slug !== slug) return { is: 'moved', slug: row.slug }
  const { storyId, successorId, state, categoryKey, categoryName, categorySlug, ...rest } = row
  const stories = successorId === null ? [storyId] : [storyId, successorId]
  const links = await languagesOf(db, stories, now)
  const languages = links.get(storyId) ?? []
  const successor = links.get(successorId ?? 0) ?? []
  const category = { key: categoryKey, name: categoryName, slug: categorySlug }
  const shared = { category, languages, successor }
  if (state === 'gone') {
    const { notice, noticeAt, day } = row
    return { is: 'gone', gone: { notice, noticeAt, day, ...shared } }
  }
  const unchecked = await uncheckedLanguagesOf(db, storyId, now)
  return { is: 'article', article: { ...rest, storyId, state, unchecked, ...shared } }
}

/** By any path word the article ever had: an old one leads to the current one. */
async function rowAt(db: Db, locale: Locale, slug: string, now: Date) {
  const [row] = await db
    .select({
      uid: publicArticles.uid,
      storyId: publicArticles.storyId,
      successorId: publicArticles.successorId,
      locale: publicArticles.locale,
      sourceLocale: publicArticles.sourceLocale,
      state: publicArticles.state,
      slug: publicArticles.slug,
      title: publicArticles.title,
      summary: publicArticles.summary,
      body: publicArticles.body,
      ...CATEGORY_COLUMNS,
      day: publicArticles.day,
      firstPublishedAt: publicArticles.firstPublishedAt,
      updatedAt: publicArticles.updatedAt,
      embargoUntil: publicArticles.embargoUntil,
      notice: publicArticles.notice,
      noticeAt: publicArticles.noticeAt,
      reference: publicArticles.reference,
      dateline: publicArticles.dateline,
      details: publicArticles.details,
      basis: publicArticles.basis,
      reflectsAt: publicArticles.reflectsAt,
      reviewedAt: publicArticles.reviewedAt,
      method: publicArticles.method,
    })
    .from(articleSlugs)
    .innerJoin(publicArticles, eq(publicArticles.articleId, articleSlugs.articleId))
    .innerJoin(categories, isItsCategory)
    .innerJoin(categoryTexts, areItsWords)
    .where(and(eq(articleSlugs.locale, locale), eq(articleSlugs.slug, slug), isOut(now)))
  return row
}
