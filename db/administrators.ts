import { and, eq, isNotNull } from 'drizzle-orm'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from './client.ts'
import { grants, staff } from './schema/staff.ts'

/** Is there anybody who can sign in and administer? */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const [one] = await administrators(db).limit(1)
  return one !== undefined
}

/**
 * @throws Refusal `last_administrator` when nobody but this person can sign in and administer,
 * and this person can.
 */
export async function needAnotherAdministrator(db: Db, staffId: number): Promise<void> {
  const all = await administrators(db)
  const isOne = all.some((administrator) => administrator.id === staffId)
  if (isOne && all.length === 1) throw new Refusal('last_administrator')
}

const administrators = (db: Db) =>
  db
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(grants, eq(grants.staffId, staff.id))
    .where(and(eq(grants.role, 'admin'), eq(staff.status, 'active'), isNotNull(staff.passwordHash)))
    .$dynamic()
