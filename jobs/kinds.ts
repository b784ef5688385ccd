import { findCard } from '#cards/shelf.ts'
import { dropStaleAlerts } from '#db/alerts.ts'
import { reader, write } from '#db/client.ts'
import { dropDoneJobs } from '#db/jobs.ts'
import { readCard } from '#db/public.ts'
import { catchUpSearch } from '#db/search/published.ts'
import { dropOverSessions } from '#db/sessions.ts'
import { dropExpiredLinks } from '#db/staff-links.ts'
import { dropStrayMedia } from '#db/stray-media.ts'
import { dropUnconfirmed } from '#db/subscriptions.ts'
import { readEnv } from '#env.ts'
import { sendAlert, sendQuestion, sendTest } from './alerts.ts'
import { announce, tellHub, tellIndexers } from './announcements.ts'

export interface JobKind {
  /** Safe to run twice: a process may end between the work and the note that it is done. */
  run(payload: Record<string, unknown>): Promise<void>
  /** Once begun, it comes back after so many milliseconds. */
  everyMs?: number
  /** Done once with every start of the house. */
  isAtStart?: boolean
}

const DAY_MS = 24 * 60 * 60 * 1000

/** What happens later, by the name that its rows carry. */
export const JOB_KINDS: Record<string, JobKind> = {
  /** What an earlier version published is found too, and what it analysed otherwise anew. */
  index: { isAtStart: true, run: catchUpSearch },
  /** What opens nothing any more need not be kept. */
  sweep: {
    everyMs: DAY_MS,
    run: async () => {
      const now = new Date()
      await dropStrayMedia(reader(), new Date(now.getTime() - DAY_MS))
      await write(async (tx) => {
        await dropOverSessions(tx, now)
        await dropExpiredLinks(tx, now)
        await dropUnconfirmed(tx, now)
        await dropStaleAlerts(tx, now)
        await dropDoneJobs(tx, new Date(now.getTime() - 30 * DAY_MS))
      })
    },
  },
  /** A card that is drawn before anybody shares the link is there when it is asked for. */
  card: {
    run: async ({ articleUid }) => {
      const card = await readCard(reader(), { uid: String(articleUid) })
      if (card) await findCard(readEnv().DATA_DIR, card)
    },
  },
  announce: { run: announce },
  websub: { run: tellHub },
  indexnow: { run: tellIndexers },
  'alert-question': { run: sendQuestion },
  alert: { run: sendAlert },
  'mail-test': { run: sendTest },
}
