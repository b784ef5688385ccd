import { isDay } from './days.ts'
import { LOCALE_FACTS, LOCALES } from './locales.ts'

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/
/** 17 August 2017, 17. August 2017, 1er mai 2017, 17 de agosto de 2017, 17 августа 2017 г. */
const DAY_FIRST =
  /^(?<day>\d{1,2})(?:\.|er|º|°)? (?:de )?(?<name>\p{L}[\p{L}\p{M}]*)\.? (?:de )?(?<year>\d{4})(?: ?г\.?)?$/u
/** August 17, 2017 */
const MONTH_FIRST = /^(?<name>\p{L}[\p{L}\p{M}]*)\.? (?<day>\d{1,2}), ?(?<year>\d{4})$/u
const CHINESE = /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日$/u
const ARABIC_ZERO = 0x0660

/** The months' names as our eight languages write them in a date, in lower case. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) => {
    const format = new Intl.DateTimeFormat(LOCALE_FACTS[locale].format, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
    return Array.from({ length: 12 }, (_, month): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2024, month, 15))
      const name = parts.find((part) => part.type === 'month')?.value ?? ''
      return [name.toLowerCase().normalize('NFC'), month + 1]
    })
  }),
)

/**
 * Reads a date as a news page prints it, in any of our languages.
 * @returns undefined when the line is no date at all; `{ day: undefined }` for one that does not
 *   exist (31 February); else the day, `YYYY-MM-DD`.
 */
export function readDay(line: string): { day: string | undefined } | undefined {
  const text = line
    .replace(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - ARABIC_ZERO))
    .replace(/\s+/gu, ' ')
  const match = [ISO, DAY_FIRST, MONTH_FIRST, CHINESE]
    .map((pattern) => pattern.exec(text))
    .find(Boolean)
  if (!match?.groups) return undefined
  const { year, month, name, day = '' } = match.groups
  const number = month ?? MONTHS.get((name ?? '').toLowerCase().normalize('NFC'))
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return { day: isDay(iso) ? iso : undefined }
}
