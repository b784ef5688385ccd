import { and, eq, exists, inArray, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'
import { isOut } from './public/shown.ts'
import { assets, publicAssets } from './schema/media.ts'
import { publicArticles } from './schema/public.ts'

/** What shows pictures and documents: an article, or by its name anything else (`page:…`). */
export type Owner =
  | { articleId: number }
  | { name: `${'authority' | 'page' | 'newsroom'}:${string}` }

/**
 * Says which pictures and documents something public shows from now on, by uid: these and no others
 * may be had without signing in. To be called in the transaction that publishes, changes or takes
 * away what shows them; unknown uids are passed over.
 */
export async function showAssets(tx: Tx, owner: Owner, uids: readonly string[]): Promise<void> {
  const articleId = 'articleId' in owner ? owner.articleId : null
  const name = 'articleId' in owner ? `article:${owner.articleId}` : owner.name
  await tx.delete(publicAssets).where(eq(publicAssets.owner, name))
  if (uids.length === 0) return
  const found = await tx
    .select({ id: assets.id })
    .from(assets)
    .where(inArray(assets.uid, [...new Set(uids)]))
  if (found.length === 0) return
  await tx
    .insert(publicAssets)
    .values(found.map(({ id }) => ({ assetId: id, owner: name, articleId })))
}

/** Is it shown by anything that readers may see at this instant? For a `where` on `assets`. */
export function isShown(db: Db, now: Date) {
  return exists(
    db
      .select({ owner: publicAssets.owner })
      .from(publicAssets)
      .leftJoin(publicArticles, eq(publicArticles.articleId, publicAssets.articleId))
      .where(
        and(eq(publicAssets.assetId, assets.id), or(isNull(publicAssets.articleId), isOut(now))),
      ),
  )
}

/** Those that something public shows, or will when an embargo ends. */
export async function usedAmong(db: Db, assetIds: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectDistinct({ id: publicAssets.assetId })
    .from(publicAssets)
    .where(inArray(publicAssets.assetId, [...assetIds]))
  return new Set(rows.map(({ id }) => id))
}
