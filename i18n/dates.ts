import { dateFormatter } from '#domain/formatters.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import type { Period } from '#domain/sections.ts'

/** A day in the language's own form: `2017-08-17` is 17 August 2017, 17 de agosto de 2017, … */
export function formatDay(day: string, locale: Locale): string {
  return formatDayAs(day, LOCALE_FACTS[locale].format)
}

/** A day in the form of any language, by the tag that Intl is handed for it. */
export function formatDayAs(day: string, tag: string): string {
  return dateFormatter(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** The month of a day: August 2017, agosto de 2017, … */
export function formatMonth(day: string, locale: Locale): string {
  const { format } = LOCALE_FACTS[locale]
  return dateFormatter(format, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

/** A year or a month: 2017, 2017年, August 2017, … */
export function formatPeriod({ year, month }: Period, locale: Locale): string {
  if (month) return formatMonth(`${year}-${month}`, locale)
  const { format } = LOCALE_FACTS[locale]
  return dateFormatter(format, { year: 'numeric', timeZone: 'UTC' }).format(new Date(year))
}

/** The day and the minute of an instant, by the newsroom's clock; "3:07" keeps its "PM" beside it. */
export function formatInstant(instant: Date, locale: Locale, timeZone: string): string {
  const { format } = LOCALE_FACTS[locale]
  const formatter = dateFormatter(format, { dateStyle: 'long', timeStyle: 'short', timeZone })
  return formatter.format(instant).replace(/(?<=\d)\s(?=\p{L}\S*$)/u, '\u00a0')
}
