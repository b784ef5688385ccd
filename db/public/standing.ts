import { and, eq } from 'drizzle-orm'
import { isBehind } from '#domain/following.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import type { ArticleView } from './article.ts'
import { isOut } from './shown.ts'

/** What readers of a translation should know of its source; undefined where all is well. */
export type SourceStanding =
  | { is: 'newer'; publishedAt: Date; reflectsAt: Date | null }
  | { is: 'withdrawn' | 'gone'; at: Date }

/** Compares a translation with what readers now get of its source. */
export async function sourceStandingOf(
  db: Db,
  article: ArticleView,
  now: Date,
): Promise<SourceStanding | undefined> {
  const { storyId, sourceLocale } = article
  if (article.locale === sourceLocale) return undefined
  const [source] = await db
    .select({
      state: publicArticles.state,
      title: publicArticles.title,
      summary: publicArticles.summary,
      dateline: publicArticles.dateline,
      body: publicArticles.body,
      noticeAt: publicArticles.noticeAt,
      updatedAt: publicArticles.updatedAt,
      /** Of an original, when its text was published. */
      reflectsAt: publicArticles.reflectsAt,
    })
    .from(publicArticles)
    .where(
      and(eq(publicArticles.storyId, storyId), eq(publicArticles.locale, sourceLocale), isOut(now)),
    )
  if (!source) return undefined
  if (source.state !== 'live')
    return source.noticeAt ? { is: source.state, at: source.noticeAt } : undefined
  const publishedAt = source.reflectsAt ?? source.updatedAt
  const pair = { translation: article, source: { ...source, publishedAt } }
  const { reflectsAt } = article
  return isBehind(pair) ? { is: 'newer', publishedAt, reflectsAt } : undefined
}
