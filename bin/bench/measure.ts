import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { z } from 'zod'

/** How fast something answered. */
export interface Rate {
  perSecond: number
  /** Requests one core could answer in a second: by the server's own processor time, where it can be read. */
  perCoreSecond: number
}

const CONNECTIONS = 16
const SECONDS = 3
const CLOCK_TICKS_A_SECOND = 100

const reportSchema = z.object({
  requests: z.object({ total: z.number(), average: z.number() }),
  '2xx': z.number(),
  '3xx': z.number(),
  errors: z.number(),
})

/**
 * Asks one address as fast as sixteen connections can, from a process of its own.
 * @param etag what the asker has already: every answer must be that nothing changed.
 */
export async function load(url: string, pid: number, etag?: string): Promise<Rate> {
  const before = processorSeconds(pid)
  const shape = ['-c', String(CONNECTIONS), '-d', String(SECONDS), '-H', 'accept-encoding=br']
  const known = etag === undefined ? [] : ['-H', `if-none-match=${etag}`]
  const run = await promisify(execFile)('autocannon', [...shape, ...known, '--json', url])
  const report = reportSchema.parse(JSON.parse(run.stdout))
  const wanted = report[etag === undefined ? '2xx' : '3xx']
  if (wanted < report.requests.total || report.errors > 0)
    throw new Error(`${url} did not answer every request as it should`)
  return rateOf(wanted, report.requests.average, processorSeconds(pid) - before)
}

/** Asks each address once, a few at a time. */
export async function walk(urls: readonly string[], pid: number): Promise<Rate> {
  const before = processorSeconds(pid)
  const begun = performance.now()
  const queue = [...urls]
  const walkers = Array.from({ length: CONNECTIONS }, async () => {
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      const { status } = await ask(url)
      if (status !== 200) throw new Error(`${url} answered ${status}`)
    }
  })
  await Promise.all(walkers)
  const seconds = (performance.now() - begun) / 1000
  return rateOf(urls.length, urls.length / seconds, processorSeconds(pid) - before)
}

const rateOf = (requests: number, perSecond: number, seconds: number): Rate => ({
  perSecond,
  perCoreSecond: seconds > 0 ? requests / seconds : perSecond,
})

/** Processor time a process has used, all its threads together; 0 where only Linux would tell. */
export function processorSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_A_SECOND
  } catch {
    return 0
  }
}

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  milliseconds: number
}

/** One request as a browser makes it; the body as it came, compressed. */
export async function ask(url: string, headers: Record<string, string> = {}): Promise<Reply> {
  const begun = performance.now()
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br', ...headers } }, resolve).on('error', reject)
  })
  const body = await buffer(response)
  const milliseconds = performance.now() - begun
  return { status: response.statusCode ?? 0, headers: response.headers, body, milliseconds }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export const medianRate = (rates: readonly Rate[]): Rate => ({
  perSecond: median(rates.map((rate) => rate.perSecond)),
  perCoreSecond: median(rates.map((rate) => rate.perCoreSecond)),
})

/** One line of the report; what was to be reached is said beside what was. */
export function say(
  what: string,
  figure: string,
  goal?: { text: string; isReached: boolean },
): void {
  const verdict = goal ? `${goal.isReached ? 'reached' : 'MISSED'}: ${goal.text}` : ''
  console.log(`${what.padEnd(52)} ${figure.padStart(14)}  ${verdict}`.trimEnd())
}

const MOST_MEGABYTES = 400

/** What a process holds of the machine's memory, where Linux tells. */
export function sayMemory(what: string, pid: number): void {
  const [, kilobytes] = /VmRSS:\s*(\d+)/.exec(statusOf(pid)) ?? []
  if (!kilobytes) return
  const megabytes = Number(kilobytes) / 1024
  say(what, `${Math.round(megabytes)} MB`, {
    text: `under ${MOST_MEGABYTES} MB`,
    isReached: megabytes < MOST_MEGABYTES,
  })
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
