import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { publicArticles, publicUpdates } from '../schema/public.ts'

export type UpdateView = Awaited<ReturnType<typeof updatesOf>>[number]

/** What readers are told changed in an article since it came out, newest first. */
export const updatesOf = (db: Db, articleUid: string) =>
  db
    .select({ kind: publicUpdates.kind, note: publicUpdates.note, at: publicUpdates.at })
    .from(publicUpdates)
    .innerJoin(publicArticles, eq(publicArticles.articleId, publicUpdates.articleId))
    .where(and(eq(publicArticles.uid, articleUid)))
    .orderBy(desc(publicUpdates.at), desc(publicUpdates.number))
