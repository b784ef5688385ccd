import { asc, eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import { staff } from './schema/staff.ts'
import { stories } from './schema/stories.ts'

/** Everybody who ever began a story, by name: what the list can be narrowed to. */
export async function storyAuthors(db: Db): Promise<{ uid: string; name: string }[]> {
  return db
    .selectDistinct({ uid: staff.uid, name: staff.name })
    .from(stories)
    .innerJoin(staff, eq(staff.id, stories.ownerId))
    .orderBy(asc(staff.name))
}

/** The name of who began a story; undefined for the program. */
export async function ownerOf(db: Db, ownerId: number | null): Promise<string | undefined> {
  if (ownerId === null) return undefined
  const [owner] = await db.select({ name: staff.name }).from(staff).where(eq(staff.id, ownerId))
  return owner?.name
}
