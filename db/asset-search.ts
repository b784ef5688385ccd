import { and, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { assets, assetTexts } from './schema/media.ts'

/** Can it be shown? The same question as `Asset.isDescribed`, in the database. */
export const isDescribed = (db: Db): SQL | undefined =>
  or(
    eq(assets.isDecorative, true),
    inArray(
      assets.id,
      db
        .select({ id: assetTexts.assetId })
        .from(assetTexts)
        .where(
          sql`(${assets.kind} = 'image' and ${assetTexts.alt} <> '') or (${assets.kind} = 'document' and ${assetTexts.title} <> '')`,
        ),
    ),
  )

/** Every word of the query stands somewhere in what is said of it. */
export function saysAll(db: Db, query: string): SQL | undefined {
  const words = query.trim().toLowerCase().split(/\s+/).slice(0, 8)
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replaceAll(/[\\%_]/g, '')}%`
      const says = (column: SQL) => like(column, pattern)
      return or(
        says(sql`lower(${assets.fileName})`),
        says(sql`lower(${assets.credit})`),
        inArray(
          assets.id,
          db
            .select({ id: assetTexts.assetId })
            .from(assetTexts)
            .where(
              or(
                says(sql`lower(${assetTexts.title})`),
                says(sql`lower(${assetTexts.alt})`),
                says(sql`lower(${assetTexts.caption})`),
              ),
            ),
        ),
      )
    }),
  )
}
