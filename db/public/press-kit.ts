import { and, asc, eq, isNull } from 'drizzle-orm'
import type { AttachmentView } from '#domain/attachments.ts'
import type { Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import type { Db } from '../client.ts'
import { assets } from '../schema/media.ts'
import { findAttachments, findImages } from './images.ts'

export interface PressKit {
  pictures: ImageView[]
  documents: AttachmentView[]
}

/** What the newsroom holds ready for journalists; documents in the page's language where there are. */
export async function pressKit(
  db: Db,
  { locale, now = new Date() }: { locale: Locale; now?: Date },
): Promise<PressKit> {
  const rows = await db
    .select({ uid: assets.uid })
    .from(assets)
    .where(and(eq(assets.isInKit, true), isNull(assets.retiredAt)))
    .orderBy(asc(assets.id))
  const query = { uids: rows.map(({ uid }) => uid), locale, now }
  const documents = [...(await findAttachments(db, query)).values()]
  const own = documents.filter((each) => each.locale === undefined || each.locale === locale)
  return {
    pictures: [...(await findImages(db, query)).values()],
    documents: own.length > 0 ? own : documents,
  }
}
