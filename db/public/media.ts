import { and, gte, lt } from 'drizzle-orm'
import { isShown } from '../asset-uses.ts'
import type { AssetRow } from '../asset-views.ts'
import type { Db } from '../client.ts'
import { assets } from '../schema/media.ts'

/** The asset behind a key in an address, while something public shows it; else as if there were none. */
export async function findPublicAsset(
  db: Db,
  { key, now = new Date() }: { key: string; now?: Date },
): Promise<AssetRow | undefined> {
  const [row] = await db
    .select()
    .from(assets)
    // A key is how a hash begins; `g` follows every hexadecimal digit.
    .where(and(gte(assets.sha256, key), lt(assets.sha256, `${key}g`), isShown(db, now)))
    .limit(1)
  return row
}
