import { and, eq, inArray, ne } from 'drizzle-orm'
import { readSubjectKey, subjectsOf } from '#domain/details.ts'
import type { Db } from '../client.ts'
import { authorities } from '../schema/authorities.ts'
import { publicArticles } from '../schema/public.ts'
import { categories, categoryTexts, stories } from '../schema/stories.ts'
import { areItsWords, isItsCategory } from './category-words.ts'
import { isOut } from './shown.ts'

export type ChangedPlace = Awaited<ReturnType<typeof changedPlaces>>[number]

/**
 * Where a change of a story shows: every language that was ever public, since each names the
 * others, with the lists it stands on. One by a machine alone is on none, and nobody is sent there.
 */
export async function changedPlaces(db: Db, storyUid: string, now = new Date()) {
  const rows = await db
    .select({
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      details: publicArticles.details,
      categorySlug: categoryTexts.slug,
    })
    .from(publicArticles)
    .innerJoin(stories, eq(stories.id, publicArticles.storyId))
    .innerJoin(categories, isItsCategory)
    .innerJoin(categoryTexts, areItsWords)
    .where(and(eq(stories.uid, storyUid), isOut(now), ne(publicArticles.method, 'machine')))
  const uids = rows.flatMap(({ details }) =>
    subjectsOf(details).flatMap((subject) => readSubjectKey(subject)?.id ?? []),
  )
  const named = uids.length
    ? await db
        .select({ uid: authorities.uid, slug: authorities.slug })
        .from(authorities)
        .where(inArray(authorities.uid, uids))
    : []
  const slugs = new Map(named.map(({ uid, slug }) => [uid, slug]))
  return rows.map(({ details, ...row }) => ({
    ...row,
    subjects: subjectsOf(details).flatMap((subject) => {
      const named = readSubjectKey(subject)
      const slug = named?.kind === 'country' ? named.id.toLowerCase() : slugs.get(named?.id ?? '')
      return named && slug ? [{ kind: named.kind, slug }] : []
    }),
  }))
}
