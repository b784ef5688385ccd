import { isbot } from 'isbot'
import type { Visit } from '#db/visits.ts'
import type { Locale } from '#domain/locales.ts'

export interface VisitsOptions {
  /** The article at a path, by the words of its address; undefined for every other page. */
  articleAt(path: string): { locale: Locale; slug: string } | undefined
  /** Adds what was counted since the last time. */
  keep(visits: Visit[]): Promise<void>
  everyMs?: number
}

const EVERY_MS = 60_000
/** Beyond this many addresses in one minute nobody learns more by counting. */
const MOST_ADDRESSES = 20_000
/** Programs name themselves in ever new ways: what was judged is remembered within bounds. */
const MOST_AGENTS = 5_000

/**
 * Counts how often articles are read: per address, programs apart, and nothing else. No address,
 * no cookie, no time but the day: who reads what is not known to this house.
 */
export function openVisits(options: VisitsOptions) {
  const agents = new Map<string, boolean>()
  let counts = new Map<string, { reader: number; bot: number }>()
  const timer = setInterval(() => void flush(), options.everyMs ?? EVERY_MS).unref()

  /** @param path canonical and percent-encoded; @param agent the `User-Agent` header. */
  function count(path: string, agent: string | undefined): void {
    const count = counts.get(path) ?? open(path)
    if (count) count[isProgram(agent) ? 'bot' : 'reader'] += 1
  }

  function open(path: string) {
    if (counts.size >= MOST_ADDRESSES || !options.articleAt(path)) return undefined
    const count = { reader: 0, bot: 0 }
    counts.set(path, count)
    return count
  }

  function isProgram(agent: string | undefined): boolean {
    if (!agent) return true
    const known = agents.get(agent)
    if (known !== undefined) return known
    if (agents.size >= MOST_AGENTS) agents.clear()
    const verdict = isbot(agent)
    agents.set(agent, verdict)
    return verdict
  }

  /** What can't be kept is counted again with the next minute's. */
  async function flush(): Promise<void> {
    const counted = counts
    if (counted.size === 0) return
    counts = new Map()
    const visits = [...counted].flatMap(([path, count]) => {
      const article = options.articleAt(path)
      return article ? [{ ...article, ...count }] : []
    })
    try {
      await options.keep(visits)
    } catch (error) {
      console.error('The visits could not be kept yet:', error)
      for (const [path, { reader, bot }] of counted) {
        const count = counts.get(path) ?? open(path)
        if (count) Object.assign(count, { reader: count.reader + reader, bot: count.bot + bot })
      }
    }
  }

  return {
    count,
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

export type Visits = ReturnType<typeof openVisits>
