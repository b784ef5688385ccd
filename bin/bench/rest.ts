import { setTimeout as wait } from 'node:timers/promises'
import { reader } from '#db/client.ts'
import { jobInHand } from '#db/jobs.ts'

const LOOK_EVERY_MS = 1_000
const LONGEST_MS = 10 * 60_000

/**
 * Waits until the house has done what it does after its start (cards, the index of the search):
 * else that is measured, and not what is asked for.
 */
export async function untilAtRest(): Promise<void> {
  const giveUpAt = Date.now() + LONGEST_MS
  for (;;) {
    const kind = await jobInHand(reader(), new Date())
    if (!kind) return
    if (Date.now() > giveUpAt) throw new Error(`The house is not done with ${kind}`)
    await wait(LOOK_EVERY_MS)
  }
}
