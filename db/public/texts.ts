import { inArray } from 'drizzle-orm'
import type { Document } from '#domain/document.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'

/** The texts of articles by uid. Whether they may be shown is settled already. */
export async function textsOf(db: Db, uids: readonly string[]): Promise<Map<string, Document>> {
  if (uids.length === 0) return new Map()
  const rows = await db
    .select({ uid: publicArticles.uid, body: publicArticles.body })
    .from(publicArticles)
    .where(inArray(publicArticles.uid, [...uids]))
  return new Map(rows.map(({ uid, body }) => [uid, body]))
}
