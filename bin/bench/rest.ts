import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, lte, or } from 'drizzle-orm'
import { reader } from '#db/client.ts'
import { jobs } from '#db/schema/records.ts'

const LOOK_EVERY_MS = 1_000
const LONGEST_MS = 10 * 60_000

/**
 * Waits until the house has done what it does after its start (cards, the index of the search):
 * else that is measured, and not what is asked for.
 */
export async function untilAtRest(): Promise<void> {
  const giveUpAt = Date.now() + LONGEST_MS
  for (;;) {
    const isInHand = or(
      eq(jobs.state, 'running'),
      and(eq(jobs.state, 'queued'), lte(jobs.runAt, new Date())),
    )
    const [job] = await reader().select({ kind: jobs.kind }).from(jobs).where(isInHand).limit(1)
    if (!job) return
    if (Date.now() > giveUpAt) throw new Error(`The house is not done with ${job.kind}`)
    await wait(LOOK_EVERY_MS)
  }
}
