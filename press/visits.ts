import type { IncomingHttpHeaders } from 'node:http'
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

type Counts = Omit<Visit, 'locale' | 'slug'>

const EVERY_MS = 60_000
/** Beyond this many addresses in one minute nobody learns more by counting. */
const MOST_ADDRESSES = 20_000
/** Programs name themselves in ever new ways: what was judged is remembered within bounds. */
const MOST_AGENTS = 5_000

/**
 * Counts how often articles are read: per address, what browsers fetch ahead and what programs
 * fetch apart, and nothing else. No address,
 * no cookie, no time but the day: who reads what is not known to this house.
 */
export function openVisits(options: VisitsOptions) {
  const agents = new Map<string, boolean>()
  let counts = new Map<string, Counts>()
  /** Pages that are no articles, which are asked for as often. */
  const others = new Set<string>()
  const timer = setInterval(() => void flush(), options.everyMs ?? EVERY_MS).unref()

  /** @param path canonical and percent-encoded */
  function count(path: string, headers: IncomingHttpHeaders): void {
    const count = counts.get(path) ?? open(path)
    if (count) count[visitorOf(headers)] += 1
  }

  function visitorOf(headers: IncomingHttpHeaders): keyof Counts {
    if (isProgram(headers['user-agent'])) return 'bot'
    return isAhead(headers['sec-purpose']) ? 'ahead' : 'reader'
  }

  function open(path: string) {
    if (counts.size >= MOST_ADDRESSES || others.has(path)) return undefined
    if (!options.articleAt(path)) {
      if (others.size >= MOST_ADDRESSES) others.clear()
      others.add(path)
      return undefined
    }
    const count = { reader: 0, ahead: 0, bot: 0 }
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
      for (const [path, missed] of counted) {
        const count = counts.get(path) ?? open(path)
        if (!count) continue
        count.reader += missed.reader
        count.ahead += missed.ahead
        count.bot += missed.bot
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

/** Whether a browser asks before its reader clicked (https://wicg.github.io/nav-speculation/prefetch.html). */
const isAhead = (purpose: string | string[] | undefined) =>
  /^prefetch\b/.test(String(purpose ?? ''))

export type Visits = ReturnType<typeof openVisits>
