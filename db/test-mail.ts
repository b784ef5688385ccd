import { desc, eq } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import type { Db, Tx } from './client.ts'
import { queueJob } from './jobs.ts'
import { jobs } from './schema/records.ts'
import { needAdministrator } from './staff.ts'

const KIND = 'mail-test'

/** A message to whoever asks, to see whether messages arrive. @throws Refusal `not_allowed` */
export async function orderTestMail(tx: Tx, by: Staff): Promise<void> {
  needAdministrator(by)
  await queueJob(tx, { kind: KIND, payload: { staffUid: by.uid }, dedupeKey: KIND })
}

/** How the newest of them fared; undefined if none was ordered. `error` is the program's English. */
export async function lastTestMail(
  db: Db,
): Promise<{ state: 'waiting' | 'sent' | 'failed'; error: string | null } | undefined> {
  const [job] = await db
    .select({ state: jobs.state, error: jobs.lastError })
    .from(jobs)
    .where(eq(jobs.kind, KIND))
    .orderBy(desc(jobs.id))
    .limit(1)
  if (!job) return undefined
  const { state, error } = job
  if (state === 'done') return { state: 'sent', error: null }
  return { state: error === null ? 'waiting' : 'failed', error }
}
