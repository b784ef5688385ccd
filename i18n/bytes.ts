import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'

const UNITS = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const

/** How large a file is, as the language writes it: 240 kB, 1,3 Mo, 2,4 МБ. Never nothing. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? UNITS[1]
  const format = new Intl.NumberFormat(LOCALE_FACTS[locale].format, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'megabyte' && bytes < 10 * size ? 1 : 0,
  })
  return format.format(Math.max(1, bytes / size))
}
