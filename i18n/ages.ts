import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'

const STEPS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** How long ago, in the largest unit that fits: 3 days ago, il y a 2 heures; within a minute, now. */
export function formatAge(then: Date, now: Date, locale: Locale): string {
  const seconds = Math.max(0, (now.getTime() - then.getTime()) / 1000)
  const [unit, size] = STEPS.find(([, length]) => seconds >= length) ?? ['second', 1]
  const count = unit === 'second' ? 0 : Math.floor(seconds / size)
  return formatter(locale).format(-count, unit)
}

const formatters = new Map<Locale, Intl.RelativeTimeFormat>()

function formatter(locale: Locale): Intl.RelativeTimeFormat {
  const known = formatters.get(locale)
  if (known) return known
  const made = new Intl.RelativeTimeFormat(LOCALE_FACTS[locale].format, { numeric: 'auto' })
  formatters.set(locale, made)
  return made
}
