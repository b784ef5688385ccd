import { desc, eq, max } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { publications } from '../schema/articles.ts'
import { publicArticles, publicUpdates } from '../schema/public.ts'

export type UpdateView = Awaited<ReturnType<typeof updatesOf>>[number]

/** What readers are told changed in an article since it came out, newest first. */
export const updatesOf = (db: Db, articleUid: string) =>
  db
    .select({ kind: publicUpdates.kind, note: publicUpdates.note, at: publicUpdates.at })
    .from(publicUpdates)
    .innerJoin(publicArticles, eq(publicArticles.articleId, publicUpdates.articleId))
    .where(eq(publicArticles.uid, articleUid))
    .orderBy(desc(publicUpdates.at), desc(publicUpdates.number))

/** How often it was published, silent changes of a letter included; 0 before the first time. */
export async function editionOf(db: Db, articleUid: string): Promise<number> {
  const [row] = await db
    .select({ number: max(publications.number) })
    .from(publications)
    .innerJoin(publicArticles, eq(publicArticles.articleId, publications.articleId))
    .where(eq(publicArticles.uid, articleUid))
  return row?.number ?? 0
}
