import { and, desc, eq, inArray, isNull, lt, or, type SQL } from 'drizzle-orm'
import { isDescribed, saysAll } from './asset-search.ts'
import { usedAmong } from './asset-uses.ts'
import type { AssetRow, AssetText } from './asset-views.ts'
import type { Db } from './client.ts'
import { assets, assetTexts } from './schema/media.ts'

/** A picture or document with its words in every language that has any. */
export type Asset = AssetRow & {
  texts: AssetText[]
  /**
   * Can it be shown? A picture needs words for who can't see it in at least one language, or to
   * be decoration; a document needs a title. Forms offer nothing else.
   */
  isDescribed: boolean
  /** Does anything public show it, or will when an embargo ends? */
  isPublic: boolean
}

const A_PAGE = 48

export interface AssetQuery {
  kind?: AssetRow['kind']
  /** Only what can be shown and is not retired: for pickers. */
  isOffered?: boolean
  /** Words of a title, alternative text, caption, credit or file name. */
  words?: string
  /** The uid of the last one seen: what is older. */
  after?: string
  limit?: number
}

/**
 * Pictures and documents, newest first. A form that lets somebody choose a lead image asks
 * `listAssets(db, { kind: 'image', isOffered: true, words })`, keeps the chosen `uid` in the story's
 * details (`image`, `attachments`), and shows one with `imageView(asset, asset.texts, {locale, base:
 * deskMediaPath(uid)})` of db/asset-views.ts.
 */
export async function listAssets(db: Db, query: AssetQuery = {}): Promise<Asset[]> {
  const after = query.after ? await assetRowOf(db, query.after) : undefined
  const rows = await db
    .select()
    .from(assets)
    .where(
      and(
        query.kind && eq(assets.kind, query.kind),
        query.isOffered ? and(isNull(assets.retiredAt), isDescribed(db)) : undefined,
        query.words?.trim() ? saysAll(db, query.words) : undefined,
        after && isOlder(after),
      ),
    )
    .orderBy(desc(assets.createdAt), desc(assets.id))
    .limit(query.limit ?? A_PAGE)
  return withTexts(db, rows)
}

export async function findAsset(db: Db, uid: string): Promise<Asset | undefined> {
  const row = await assetRowOf(db, uid)
  return row && (await withTexts(db, [row]))[0]
}

export async function assetRowOf(db: Db, uid: string): Promise<AssetRow | undefined> {
  const [row] = await db.select().from(assets).where(eq(assets.uid, uid))
  return row
}

async function withTexts(db: Db, rows: AssetRow[]): Promise<Asset[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const texts = await db.select().from(assetTexts).where(inArray(assetTexts.assetId, ids))
  const textsOf = Map.groupBy(texts, ({ assetId }) => assetId)
  const used = await usedAmong(db, ids)
  return rows.map((row) => {
    const own = textsOf.get(row.id) ?? []
    const isSaid =
      row.kind === 'image'
        ? row.isDecorative || own.some(({ alt }) => alt)
        : own.some(({ title }) => title)
    return { ...row, texts: own, isDescribed: isSaid, isPublic: used.has(row.id) }
  })
}

const isOlder = ({ createdAt, id }: AssetRow): SQL | undefined =>
  or(lt(assets.createdAt, createdAt), and(eq(assets.createdAt, createdAt), lt(assets.id, id)))
