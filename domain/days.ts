import { dateFormatter } from './formatters.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 24 * 60 * 60 * 1000

/** Is this `YYYY-MM-DD` a day of the Gregorian calendar? */
export function isDay(value: string): boolean {
  const [, year, month, day] = DAY.exec(value) ?? []
  if (!year) return false
  const instant = new Date(`${value}T00:00:00Z`)
  return (
    !Number.isNaN(instant.getTime()) &&
    instant.getUTCMonth() + 1 === Number(month) &&
    instant.getUTCDate() === Number(day)
  )
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(instant: Date, timeZone: string): string {
  return dateFormatter('sv-SE', { timeZone, dateStyle: 'short' }).format(instant)
}

/** The hour that a clock in the time zone shows at an instant, `HH:MM`. */
export function hourIn(instant: Date, timeZone: string): string {
  return dateFormatter('sv-SE', { timeZone, timeStyle: 'short' }).format(instant)
}

/**
 * Where an article stands in lists: by its day, and among those of one day by the moment of
 * publication if that was the same day (an imported or backdated item counts from midnight).
 */
export function listingInstant(day: string, publishedAt: Date, timeZone: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`)
  if (dayIn(publishedAt, timeZone) !== day) return midnight
  const clock = dateFormatter('sv-SE', { timeZone, timeStyle: 'medium' }).format(publishedAt)
  return new Date(`${day}T${clock}Z`)
}

/** The instant at which a clock in the time zone shows this day and hour (`HH:MM`). */
export function instantIn(day: string, hour: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${hour}Z`)
  const shownAt = (instant: number) => {
    const format = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const
    const shown = dateFormatter('sv-SE', format).format(instant)
    return Date.parse(`${shown.replace(' ', 'T')}Z`)
  }
  // The second look is for the days on which clocks are put forward or back.
  const near = wanted - (shownAt(wanted) - wanted)
  return new Date(near - (shownAt(near) - wanted))
}

/** So many days in a row, the first of them `offset` days after the given one. */
export function daysFrom(day: string, offset: number, count: number): string[] {
  const first = Date.parse(`${day}T00:00:00Z`) + offset * DAY_MS
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * DAY_MS).toISOString().slice(0, 10),
  )
}

/** The instant at which a day of the time zone is over. */
export function endOfDay(day: string, timeZone: string): Date {
  const [next = day] = daysFrom(day, 1, 1)
  return instantIn(next, '00:00', timeZone)
}
