import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import type { Period } from '#domain/sections.ts'

/** A day in the language's own form: `2017-08-17` is 17 August 2017, 17 de agosto de 2017, … */
export function formatDay(day: string, locale: Locale): string {
  return formatter(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** The month of a day: August 2017, agosto de 2017, … */
export function formatMonth(day: string, locale: Locale): string {
  return formatter(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

/** A year or a month: 2017, 2017年, August 2017, … */
export function formatPeriod({ year, month }: Period, locale: Locale): string {
  if (month) return formatMonth(`${year}-${month}`, locale)
  return formatter(locale, { year: 'numeric', timeZone: 'UTC' }).format(new Date(year))
}

/** The day and the minute of an instant, by the newsroom's clock. */
export function formatInstant(instant: Date, locale: Locale, timeZone: string): string {
  return formatter(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times what using one does. */
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALE_FACTS[locale].format, options)
  formatters.set(key, made)
  return made
}
