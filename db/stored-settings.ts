import type { Db } from './client.ts'
import { settings } from './schema/records.ts'

/** By their keys: what the newsroom calls itself, its banners, the use of its font. */
export type StoredSettings = ReadonlyMap<string, unknown>

/** All of them; a page asks for most, and they are a few dozen short rows. */
export async function readStored(db: Db): Promise<StoredSettings> {
  const rows = await db.select().from(settings)
  return new Map(rows.map(({ key, value }) => [key, value]))
}
