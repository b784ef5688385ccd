import { inArray } from 'drizzle-orm'
import type { AuthorityKind } from '#domain/authorities.ts'
import type { Details } from '#domain/details.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from './client.ts'
import { authorities } from './schema/authorities.ts'
import { assets } from './schema/media.ts'
import { stories } from './schema/stories.ts'

/** What of the details names things the directory keeps, and of which kind. */
export const NAMED_KINDS = {
  topics: 'topic',
  projects: 'project',
  series: 'series',
  people: 'person',
  contacts: 'contact',
} as const satisfies Partial<Record<keyof Details, AuthorityKind>>
export type NamedField = keyof typeof NAMED_KINDS
export const NAMED_FIELDS = Object.keys(NAMED_KINDS) as NamedField[]

const FILE_KINDS = { image: 'image', attachments: 'document' } as const
const FILE_FIELDS = ['image', 'attachments'] as const

/**
 * What is named for the first time must be there and on offer; what was named may stay.
 * @throws Refusal `invalid` (the field that names what is not there, is of another kind, or was
 *   retired before it was named).
 */
export async function checkNamed(
  db: Db,
  { next, standing, storyUid }: { next: Details; standing: Details; storyUid: string },
): Promise<void> {
  const fresh = (field: keyof Details) => {
    const before = [standing[field]].flat()
    return [next[field]].flat().filter((uid) => uid !== null && !before.includes(uid)) as string[]
  }
  const named = await kindsOf(db, authorities, NAMED_FIELDS.flatMap(fresh))
  for (const field of NAMED_FIELDS)
    if (fresh(field).some((uid) => named.get(uid) !== NAMED_KINDS[field]))
      throw new Refusal('invalid', field)
  const files = await kindsOf(db, assets, FILE_FIELDS.flatMap(fresh))
  for (const field of FILE_FIELDS)
    if (fresh(field).some((uid) => files.get(uid) !== FILE_KINDS[field]))
      throw new Refusal('invalid', field)
  const related = fresh('related')
  if (next.related.includes(storyUid) || !(await areThere(db, related)))
    throw new Refusal('invalid', 'related')
}

/** Of what is on offer. */
async function kindsOf(
  db: Db,
  table: typeof authorities | typeof assets,
  uids: string[],
): Promise<Map<string, string>> {
  if (uids.length === 0) return new Map()
  const rows = await db
    .select({ uid: table.uid, kind: table.kind, retiredAt: table.retiredAt })
    .from(table)
    .where(inArray(table.uid, uids))
  return new Map(rows.flatMap(({ uid, kind, retiredAt }) => (retiredAt ? [] : [[uid, kind]])))
}

async function areThere(db: Db, uids: string[]): Promise<boolean> {
  if (uids.length === 0) return true
  const found = await db
    .select({ uid: stories.uid })
    .from(stories)
    .where(inArray(stories.uid, uids))
  return found.length === new Set(uids).size
}
