import { setTimeout as wait } from 'node:timers/promises'

/**
 * SQLite keeps no queue for its writer: who waits for another process tries again as soon as this …
 */
export const LONGEST_PAUSE_MS = 20
/** … and who has written for so long in a row leaves the writer alone for longer than that. */
const LONGEST_TURN_MS = 250
const REST_MS = LONGEST_PAUSE_MS + 5

/**
 * Runs transactions that come one after the other. Many in a row (an index made anew, a large
 * import) would shut out every other process, which never tries in the instant between two.
 */
export function openTurns() {
  let [begunAt, endedAt] = [0, 0]
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (performance.now() - endedAt >= REST_MS) begunAt = performance.now()
    else if (performance.now() - begunAt >= LONGEST_TURN_MS) {
      await wait(REST_MS)
      begunAt = performance.now()
    }
    try {
      return await run()
    } finally {
      endedAt = performance.now()
    }
  }
}
