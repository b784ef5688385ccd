import { eq } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import { EVERY_ROLE, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { hasAdministrator } from './administrators.ts'
import type { Tx } from './client.ts'
import { audit } from './records.ts'
import { staff } from './schema/staff.ts'
import { dropSessions } from './sessions.ts'
import { addStaff, cleanName, insertStaff, type NewStaff, programActor } from './staff.ts'
import { createLink, dropLinks, spendLink } from './staff-links.ts'

/** While nobody administers the newsroom: the token of a fresh link that makes the first one. */
export async function openWelcome(tx: Tx): Promise<string | undefined> {
  if (await hasAdministrator(tx)) return undefined
  const { token } = await createLink(tx, programActor('start'), { kind: 'welcome' })
  return token
}

/**
 * The first administrator, with every role for all languages.
 * @throws Refusal `link_expired`, `invalid`, `exists_already` (email).
 */
export async function welcomeAdministrator(
  tx: Tx,
  token: string,
  input: { email: string; name: string; uiLocale: Locale; passwordHash: string },
): Promise<Staff> {
  await spendLink(tx, 'welcome', token)
  const person = await insertStaff(tx, { ...input, status: 'active', grants: EVERY_ROLE })
  await audit(tx, person, { action: 'welcome', entity: 'staff', entityUid: person.uid })
  return person
}

/**
 * A new colleague and the link to hand to them.
 * @throws Refusal as addStaff; `role_missing`.
 */
export async function inviteStaff(
  tx: Tx,
  by: Staff,
  input: Pick<NewStaff, 'email' | 'name' | 'uiLocale' | 'grants'>,
): Promise<{ person: Staff; token: string; expiresAt: Date }> {
  const person = await addStaff(tx, by, { ...input, status: 'invited' })
  if (person.grants.length === 0) throw new Refusal('role_missing', 'grants')
  const link = await createLink(tx, by, { kind: 'invite', staffUid: person.uid })
  return { person, ...link }
}

/**
 * The invited person chooses a password, and how their name is written.
 * @throws Refusal `link_expired`, `invalid` (name).
 */
export async function acceptInvitation(
  tx: Tx,
  token: string,
  input: { name: string; uiLocale: Locale; passwordHash: string },
): Promise<Staff> {
  const { person } = await spendLink(tx, 'invite', token)
  if (!person) throw new Error('An invitation is for nobody')
  const { uiLocale, passwordHash } = input
  const name = cleanName(input.name)
  await tx
    .update(staff)
    .set({ name, uiLocale, passwordHash, status: 'active' })
    .where(eq(staff.id, person.id))
  await audit(tx, person, { action: 'accept', entity: 'staff', entityUid: person.uid })
  return { ...person, name, uiLocale }
}

/**
 * A new password instead of the forgotten one: every session of the person ends.
 * @throws Refusal `link_expired`.
 */
export async function resetPassword(
  tx: Tx,
  token: string,
  input: { passwordHash: string },
): Promise<Staff> {
  const { person } = await spendLink(tx, 'reset', token)
  if (!person) throw new Error('A reset link is for nobody')
  await tx.update(staff).set(input).where(eq(staff.id, person.id))
  await dropSessions(tx, person.id)
  await dropLinks(tx, 'reset', person.id)
  await audit(tx, person, { action: 'reset_password', entity: 'staff', entityUid: person.uid })
  return person
}
