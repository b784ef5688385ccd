import { and, asc, eq, inArray, lt, lte, or } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'
import { jobs } from './schema/records.ts'

export type Job = typeof jobs.$inferSelect

/** A job that has not ended by then is taken to be lost with its process, and begun again. */
const LEASE_MS = 5 * 60_000
const FIRST_PAUSE_MS = 10_000
const MOST_ATTEMPTS = 8
const LONGEST_ERROR = 500

export interface NewJob {
  kind: string
  payload?: Record<string, unknown>
  /** At most one waiting job has it: queuing it again changes nothing. */
  dedupeKey?: string
  runAt?: Date
}

/** To be done later, if and only if the transaction stands. */
export const queueJob = (tx: Tx, job: NewJob): Promise<void> => queueJobs(tx, [job])

/** Some hundreds of them at most: a statement carries no more. */
export async function queueJobs(tx: Tx, given: readonly NewJob[]): Promise<void> {
  if (given.length === 0) return
  const rows = given.map((job) => {
    return { payload: {}, runAt: new Date(), ...job, state: 'queued' } as const
  })
  await tx.insert(jobs).values(rows).onConflictDoNothing()
}

const isDue = (kinds: readonly string[], at: Date) =>
  and(
    inArray(jobs.kind, kinds),
    or(
      and(eq(jobs.state, 'queued'), lte(jobs.runAt, at)),
      and(eq(jobs.state, 'running'), lt(jobs.leasedUntil, at)),
    ),
  )

/** What is being done, or could be at this instant; undefined where the house is at rest. */
export async function jobInHand(db: Db, at: Date): Promise<string | undefined> {
  const isInHand = or(eq(jobs.state, 'running'), and(eq(jobs.state, 'queued'), lte(jobs.runAt, at)))
  const [job] = await db.select({ kind: jobs.kind }).from(jobs).where(isInHand).limit(1)
  return job?.kind
}

/** Is there a job to claim? A look that costs no transaction. */
export async function hasDueJob(db: Db, kinds: readonly string[], at: Date): Promise<boolean> {
  const [job] = await db.select({ id: jobs.id }).from(jobs).where(isDue(kinds, at)).limit(1)
  return job !== undefined
}

/** Takes the job that has waited longest; no other process gets it while the lease lasts. */
export async function claimJob(
  tx: Tx,
  kinds: readonly string[],
  at: Date,
): Promise<Job | undefined> {
  const [job] = await tx
    .select()
    .from(jobs)
    .where(isDue(kinds, at))
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .limit(1)
  if (!job) return undefined
  const leasedUntil = new Date(at.getTime() + LEASE_MS)
  const [claimed] = await tx
    .update(jobs)
    .set({ state: 'running', leasedUntil, attempts: job.attempts + 1 })
    .where(eq(jobs.id, job.id))
    .returning()
  return claimed
}

/** Done; or, with the instant of the next time, waiting for that. */
export async function finishJob(tx: Tx, job: Job, nextAt?: Date): Promise<void> {
  const end = nextAt
    ? ({ state: 'queued', runAt: nextAt, attempts: 0 } as const)
    : ({ state: 'done', dedupeKey: null } as const)
  await tx
    .update(jobs)
    .set({ ...end, leasedUntil: null, lastError: null })
    .where(stillOurs(job))
}

/** Tried again after a pause that doubles; after the last attempt failed for good. */
export async function failJob(tx: Tx, job: Job, error: string, at: Date): Promise<void> {
  const pause = FIRST_PAUSE_MS * 2 ** (job.attempts - 1)
  const end =
    job.attempts < MOST_ATTEMPTS
      ? ({ state: 'queued', runAt: new Date(at.getTime() + pause) } as const)
      : ({ state: 'failed', dedupeKey: null } as const)
  await tx
    .update(jobs)
    .set({ ...end, leasedUntil: null, lastError: error.slice(0, LONGEST_ERROR) })
    .where(stillOurs(job))
}

/** Whose lease ran out has nothing to say any more: the job is somebody else's. */
const stillOurs = (job: Job) =>
  and(eq(jobs.id, job.id), eq(jobs.state, 'running'), eq(jobs.attempts, job.attempts))

/** Forgets what was done before an instant; what failed stays to be seen. */
export async function dropDoneJobs(tx: Tx, before: Date): Promise<void> {
  await tx.delete(jobs).where(and(eq(jobs.state, 'done'), lt(jobs.runAt, before)))
}
