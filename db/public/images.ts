import { and, eq, inArray } from 'drizzle-orm'
import type { AttachmentView } from '#domain/attachments.ts'
import type { Locale } from '#domain/locales.ts'
import { deskMediaPath, mediaPath } from '#domain/media-paths.ts'
import type { ImageView } from '#domain/pictures.ts'
import { isShown } from '../asset-uses.ts'
import { type AssetRow, type AssetText, attachmentView, imageView } from '../asset-views.ts'
import type { Db } from '../client.ts'
import { assets, assetTexts } from '../schema/media.ts'

interface AssetQuery {
  /** Uids, as details and figures carry them. */
  uids: readonly (string | null)[]
  /** The page's language. */
  locale: Locale
  now?: Date
  /** Staff see in a preview what nothing public shows yet, at addresses of the desk. */
  isForStaff?: boolean
}

/** Pictures by uid; what readers may not have at this instant is left out. */
export async function findImages(db: Db, query: AssetQuery): Promise<Map<string, ImageView>> {
  return viewsOf(db, 'image', imageView, query)
}

/** Documents by uid, in the order asked for; what readers may not have is left out. */
export async function findAttachments(
  db: Db,
  query: AssetQuery,
): Promise<Map<string, AttachmentView>> {
  return viewsOf(db, 'document', attachmentView, query)
}

type Viewer<V> = (
  row: AssetRow,
  texts: readonly AssetText[],
  page: { locale: Locale; base: string },
) => V

async function viewsOf<V>(
  db: Db,
  kind: AssetRow['kind'],
  view: Viewer<V>,
  { uids, locale, now = new Date(), isForStaff = false }: AssetQuery,
): Promise<Map<string, V>> {
  const asked = [...new Set(uids.filter((uid) => uid !== null))]
  if (asked.length === 0) return new Map()
  const rows = await db
    .select()
    .from(assets)
    .where(
      and(
        eq(assets.kind, kind),
        inArray(assets.uid, asked),
        isForStaff ? undefined : isShown(db, now),
      ),
    )
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const texts = await db.select().from(assetTexts).where(inArray(assetTexts.assetId, ids))
  const textsOf = Map.groupBy(texts, ({ assetId }) => assetId)
  const found = new Map(rows.map((row) => [row.uid, row]))
  return new Map(
    asked.flatMap((uid) => {
      const row = found.get(uid)
      if (!row) return []
      const base = isForStaff ? deskMediaPath(row.uid) : mediaPath(row.sha256)
      return [[uid, view(row, textsOf.get(row.id) ?? [], { locale, base })]]
    }),
  )
}
