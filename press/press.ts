import { networkOf } from '#domain/addresses.ts'
import { asStandIn } from './forms.ts'
import { NothingToShow, type Page, toldOf } from './page.ts'
import { openRecompressor } from './recompress.ts'
import { openSeldom } from './seldom.ts'
import { openShelf } from './shelf.ts'
import { LineFull, openTurns } from './turns.ts'

export interface PressOptions {
  /** Renders one address (path and query) into a finished page. */
  render(target: string): Promise<Page>
  /** Counts every change of anything public. */
  edition(): number | Promise<number>
  /** The next instant after the given one at which time alone changes what is public. */
  nextChange(after: Date): Promise<Date | undefined>
  /** May a page of an earlier edition still be shown? Throws where that can't be read. */
  mayShowStale(
    path: string,
    kept: { edition: number; since: Date; isOutage: boolean },
  ): Promise<boolean>
  /** What is never kept: made for each who asks, few at a time. */
  isPassing?(target: string): boolean
  /** How many bytes of pages to keep. */
  budget?: number
  clock?: () => number
}

interface Kept {
  page: Page
  edition: number
  /** By then something appears or disappears by time alone. */
  validUntil: number
  keptAt: number
  /** Somebody wanted it again and others will: it is made smaller, or is to be. */
  isWanted?: boolean
  /** Sent while it can't be made anew. */
  standIn?: Page
}

/** A page that is being made, or waits for it in somebody's line. */
interface Flight {
  edition: number
  network: string
  isBegun: boolean
  page: Promise<Page>
}

/** The house has too much to do; the client may ask again in a moment. */
export class PressBusy extends NothingToShow {}

const BUDGET = 64 * 2 ** 20
/** Misspelt addresses push no page off the shelf. */
const NOT_FOUND_BUDGET = 4 * 2 ** 20
const STALE_MS = 24 * 60 * 60 * 1000
/**
 * Next renders all that it is asked for by turns on the one thread: many at once are done no sooner,
 * and between two steps of one whoever wants a kept page waits for a step of every other.
 */
const RENDERS = { atOnce: 4, waiting: 196 }
/** Pages that are not kept are made a few at a time, so that the others come between. */
const PASSING = { atOnce: 4, waiting: 60 }

/** Renders each page once and keeps it until anything public changes. */
export function openPress(options: PressOptions) {
  const clock = options.clock ?? Date.now
  const pages = openShelf<Kept>(options.budget ?? BUDGET)
  const errors = openShelf<Kept>(NOT_FOUND_BUDGET)
  const flights = new Map<string, Flight>()
  const takeTurn = openTurns(PASSING)
  const takeRender = openTurns(RENDERS)
  const tellBusy = openSeldom()
  const recompress = openRecompressor()
  let newest = Number.NEGATIVE_INFINITY

  /**
   * The page at an address; a promise only where it isn't kept.
   * @param from the network address of who asks: each network has its own line.
   */
  function find(target: string, from: string): Page | Promise<Page> {
    if (options.isPassing?.(target)) return pass(target, from)
    let edition: number | Promise<number>
    try {
      edition = options.edition()
    } catch (error) {
      return lastKept(target, error)
    }
    if (typeof edition === 'number') return findIn(edition, target, from)
    return edition.then(
      (number) => findIn(number, target, from),
      (error) => lastKept(target, error),
    )
  }

  async function pass(target: string, from: string): Promise<Page> {
    try {
      return await takeTurn(() => options.render(target), networkOf(from))
    } catch (error) {
      throw error instanceof LineFull ? new PressBusy('Too many searches') : error
    }
  }

  function findIn(edition: number, target: string, from: string): Page | Promise<Page> {
    newest = Math.max(newest, edition)
    const kept = keptIn(edition, target)
    if (kept) {
      if (!kept.isWanted) void makeSmaller(target, kept)
      return kept.page
    }
    const network = networkOf(from)
    const standing = flights.get(target)
    // In another's line it may be long before its turn comes, or never come.
    if (standing?.edition === edition && (standing.isBegun || standing.network === network))
      return standing.page
    const { promise: page, resolve } = Promise.withResolvers<Page>()
    const flight = { edition, network, isBegun: false, page }
    flights.set(target, flight)
    resolve(print(flight, target))
    return page
  }

  function keptIn(edition: number, target: string): Kept | undefined {
    const kept = pages.get(target) ?? errors.get(target)
    return kept?.edition === edition && clock() < kept.validUntil ? kept : undefined
  }

  async function makeSmaller(target: string, kept: Kept): Promise<void> {
    kept.isWanted = true
    const isStanding = () => kept.edition === newest && pages.peek(target) === kept
    kept.isWanted = await recompress(kept.page, isStanding)
  }

  async function print(flight: Flight, target: string): Promise<Page> {
    try {
      return await takeRender(() => printOnce(flight, target), flight.network)
    } catch (error) {
      const cause = error instanceof LineFull ? new PressBusy('Too many renders') : error
      return await lastKept(target, cause)
    } finally {
      if (flights.get(target) === flight) flights.delete(target)
    }
  }

  /** Its turn has come; where another line's came first, that one's page is the page. */
  async function printOnce(flight: Flight, target: string): Promise<Page> {
    const { edition } = flight
    const other = flights.get(target)
    if (other?.isBegun && other.edition === edition) return other.page
    const standing = keptIn(edition, target)
    if (standing) return standing.page
    flight.isBegun = true
    if (!other || other.edition <= edition) flights.set(target, flight)
    const kept = await printNow(edition, target)
    keep(target, kept)
    return kept.page
  }

  async function printNow(edition: number, target: string): Promise<Kept> {
    const keptAt = clock()
    const change = await options.nextChange(new Date(keptAt))
    const page = await options.render(target)
    const never = Number.POSITIVE_INFINITY
    const validUntil = Math.min(change?.getTime() ?? never, page.validUntil ?? never)
    return { page, edition, validUntil, keptAt }
  }

  /** A slow render of an earlier edition replaces nothing newer. */
  function keep(target: string, kept: Kept): void {
    const isPage = kept.page.status === 200 || kept.page.status === 410
    const [shelf, other] = isPage ? [pages, errors] : [errors, pages]
    const standing = pages.get(target) ?? errors.get(target)
    if (standing && standing.edition > kept.edition) return
    other.drop(target)
    shelf.put(target, kept, kept.page.bytes)
  }

  /** What was shown before, unless it is known that it must not be shown any more. */
  async function lastKept(target: string, cause: unknown): Promise<Page> {
    const kept = pages.get(target)
    if (!kept || clock() - kept.keptAt > STALE_MS) throw cause
    const isOutage = !(cause instanceof PressBusy)
    const isAllowed = await options
      .mayShowStale(target, { edition: kept.edition, since: new Date(kept.keptAt), isOutage })
      .catch(() => true /* Not readable: nothing is known against it. */)
    if (!isAllowed) throw cause
    const line = `The last kept page stands in for ${target}:`
    if (isOutage) console.error(line, toldOf(cause))
    else tellBusy(`${line} ${cause.message}`)
    kept.standIn ??= asStandIn(kept.page)
    return kept.standIn
  }

  return { find, keptBytes: () => pages.size + errors.size }
}

export type Press = ReturnType<typeof openPress>
