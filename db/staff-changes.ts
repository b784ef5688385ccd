import { eq } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Grant, Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { needAnotherAdministrator } from './administrators.ts'
import type { Tx } from './client.ts'
import { audit } from './records.ts'
import { staff } from './schema/staff.ts'
import { dropSessions } from './sessions.ts'
import { cleanName, needAdministrator, needMember, writeGrants } from './staff.ts'

/**
 * Replaces a person's roles; their sessions end (but for the administrator's own, when they
 * change their own roles: rights are read anew with every request).
 * @throws Refusal `not_allowed`, `not_found`, `last_administrator`.
 */
export async function changeGrants(
  tx: Tx,
  by: Staff,
  input: { staffUid: string; grants: readonly Grant[]; keepSession?: string | undefined },
): Promise<void> {
  needAdministrator(by)
  const member = await needMember(tx, input.staffUid)
  if (!input.grants.some((grant) => grant.role === 'admin'))
    await needAnotherAdministrator(tx, member.id)
  const after = await writeGrants(tx, member.id, input.grants)
  await dropSessions(tx, member.id, { except: input.keepSession })
  await audit(tx, by, {
    action: 'change_roles',
    entity: 'staff',
    entityUid: member.uid,
    data: { before: member.grants, after },
  })
}

/**
 * Nothing of theirs works from here on; what they wrote stays.
 * @throws Refusal `not_allowed`, `not_found`, `last_administrator`, `not_possible_now`.
 */
export async function suspendStaff(tx: Tx, by: Staff, staffUid: string): Promise<void> {
  needAdministrator(by)
  const member = await needMember(tx, staffUid)
  if (member.status === 'suspended') throw new Refusal('not_possible_now')
  await needAnotherAdministrator(tx, member.id)
  await tx.update(staff).set({ status: 'suspended' }).where(eq(staff.id, member.id))
  await dropSessions(tx, member.id)
  await audit(tx, by, { action: 'suspend', entity: 'staff', entityUid: member.uid })
}

/**
 * Back as they were: active, or still invited if they never chose a password.
 * @throws Refusal `not_allowed`, `not_found`, `not_possible_now`.
 */
export async function reinstateStaff(tx: Tx, by: Staff, staffUid: string): Promise<void> {
  needAdministrator(by)
  const member = await needMember(tx, staffUid)
  if (member.status !== 'suspended') throw new Refusal('not_possible_now')
  const [row] = await tx
    .select({ passwordHash: staff.passwordHash })
    .from(staff)
    .where(eq(staff.id, member.id))
  const status = row?.passwordHash ? 'active' : 'invited'
  await tx.update(staff).set({ status }).where(eq(staff.id, member.id))
  await audit(tx, by, { action: 'reinstate', entity: 'staff', entityUid: member.uid })
}

/** One's own name and the desk's language. */
export async function changeProfile(
  tx: Tx,
  by: Staff,
  input: { name: string; uiLocale: Locale },
): Promise<void> {
  const name = cleanName(input.name)
  const member = await needMember(tx, by.uid)
  await tx.update(staff).set({ name, uiLocale: input.uiLocale }).where(eq(staff.id, member.id))
  await audit(tx, by, {
    action: 'change_profile',
    entity: 'staff',
    entityUid: member.uid,
    data: { before: member.name, after: name, uiLocale: input.uiLocale },
  })
}

/**
 * One's own new password, the current one proved before: all other sessions end.
 * @throws Refusal `password_wrong` when the password changed since it was proved.
 */
export async function changePassword(
  tx: Tx,
  by: Staff,
  input: { provedHash: string; newHash: string; keepSession: string },
): Promise<void> {
  const [row] = await tx.select().from(staff).where(eq(staff.uid, by.uid))
  if (row?.passwordHash !== input.provedHash) throw new Refusal('password_wrong', 'current')
  await tx.update(staff).set({ passwordHash: input.newHash }).where(eq(staff.id, row.id))
  await dropSessions(tx, row.id, { except: input.keepSession })
  await audit(tx, by, { action: 'change_password', entity: 'staff', entityUid: row.uid })
}
