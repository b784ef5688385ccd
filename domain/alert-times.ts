import type { Cadence } from './alerts.ts'
import { dayIn, daysFrom, instantIn } from './days.ts'

/** Digests come in the morning, by the newsroom's clock; weekly ones on Mondays. */
const MORNING = '07:00'
const MONDAY = 1

/** When an article that became public at an instant is told of. */
export function alertAt(cadence: Cadence, publicAt: Date, timeZone: string): Date {
  if (cadence === 'at-once') return publicAt
  const mornings = daysFrom(dayIn(publicAt, timeZone), 0, 9)
    .filter((day) => cadence === 'daily' || weekdayOf(day) === MONDAY)
    .map((day) => instantIn(day, MORNING, timeZone))
  const next = mornings.find((morning) => morning > publicAt)
  if (!next) throw new Error(`No morning follows ${publicAt.toISOString()}`)
  return next
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
