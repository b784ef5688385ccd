import { id, int, json, table, text, time } from '#db/columns.ts'
import type { FontFacts } from '#domain/brand-font.ts'
import { staff } from './staff.ts'

/** A file of the newsroom's own font; its parts lie in the data folder by the hash of the whole. */
export const fontFaces = table('font_faces', {
  id: id(),
  uid: text('uid').notNull().unique(),
  sha256: text('sha256').notNull().unique(),
  /** What the file was called. */
  fileName: text('file_name').notNull(),
  bytes: int('bytes').notNull(),
  facts: json<FontFacts>('facts').notNull(),
  createdBy: int('created_by').references(() => staff.id),
  createdAt: time('created_at').notNull(),
})
