import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { emailSchema } from '#domain/email.ts'
import { Refusal } from '#domain/refusal.ts'
import { countAttempt } from './attempts.ts'
import type { Db } from './client.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { staff } from './schema/staff.ts'
import type { Proof } from './sessions.ts'

export interface Credentials {
  email: string
  password: string
  /** The client's network address; attempts are counted by it. */
  address: string
}

/**
 * Proves who somebody is by e-mail and password. A stranger, a wrong password, a suspended
 * person and one who never chose a password get the same answer after the same work.
 * @throws Refusal `invalid` (email), `sign_in_wrong`, `too_large`, `busy`; TooManyAttempts.
 */
export async function provePassword(db: Db, given: Credentials): Promise<Proof> {
  const email = emailSchema.safeParse(given.email)
  if (!email.success) throw new Refusal('invalid', 'email')
  const attempt = await countAttempt({ email: email.data, address: given.address })
  if (attempt.delayMs > 0) await wait(attempt.delayMs)
  const [row] = await db.select().from(staff).where(eq(staff.email, email.data))
  const stored = row?.status === 'active' ? row.passwordHash : null
  const { isRight, isOutdated } = await verifyPassword(given.password, stored)
  if (!isRight || !row || stored === null) throw new Refusal('sign_in_wrong')
  await attempt.forgive()
  return {
    staffId: row.id,
    passwordHash: stored,
    freshHash: isOutdated ? await hashPassword(given.password) : undefined,
  }
}
