import { setTimeout as wait } from 'node:timers/promises'
import { reader, write } from '#db/client.ts'
import { claimJob, failJob, finishJob, hasDueJob, queueJob } from '#db/jobs.ts'
import { JOB_KINDS, type JobKind } from './kinds.ts'
import { closePost } from './post.ts'

const LOOK_EVERY_MS = 5_000

export interface Runner {
  /** Begins nothing more, and waits for what is in hand. */
  stop(): Promise<void>
}

/** Does what is due, one job after the other: at once what fell due while nobody ran, then as it comes. */
export async function startJobs(kinds = JOB_KINDS): Promise<Runner> {
  await write(async (tx) => {
    for (const [kind, { everyMs, isAtStart }] of Object.entries(kinds))
      if (everyMs !== undefined || isAtStart)
        await queueJob(tx, { kind, dedupeKey: `every ${kind}` })
  })
  const stopping = new AbortController()
  const running = loop(kinds, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
      closePost()
    },
  }
}

async function loop(kinds: Record<string, JobKind>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const didOne = await runDueJob(kinds).catch((error) => {
      console.error('The jobs can’t be read:', error)
      return false
    })
    if (!didOne) await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** @returns false if nothing was due. */
export async function runDueJob(
  kinds: Record<string, JobKind>,
  clock = () => new Date(),
): Promise<boolean> {
  const names = Object.keys(kinds)
  if (!(await hasDueJob(reader(), names, clock()))) return false
  const job = await write((tx) => claimJob(tx, names, clock()))
  const kind = job && kinds[job.kind]
  if (!kind) return false
  try {
    await kind.run(job.payload)
  } catch (error) {
    console.error(`Job ${job.id} (${job.kind}) failed, attempt ${job.attempts}:`, error)
    const reason = error instanceof Error ? error.message : String(error)
    await write((tx) => failJob(tx, job, reason, clock()))
    return true
  }
  const { everyMs } = kind
  const nextAt = everyMs === undefined ? undefined : new Date(clock().getTime() + everyMs)
  await write((tx) => finishJob(tx, job, nextAt))
  return true
}
