import type { ImportPlan, Side } from '#db/import-plan.ts'
import type { ImportEntry } from '#domain/import-entries.ts'
import type { Problem, ProblemCode } from '#domain/listing.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'

const PROBLEMS: Record<ProblemCode, (detail: string) => string> = {
  too_large: () => 'the file is larger than 20 MB',
  empty: () => 'the file is empty',
  not_text: () => 'this is not a text file',
  utf16: () => 'the text is UTF-16; save it as UTF-8',
  not_utf8: () => 'a byte here is not UTF-8',
  control_character: () => 'a control character stands here',
  unknown_category: (name) => `unknown category “${name}”`,
  category_missing: () => 'the category is missing above this title',
  title_missing: () => 'the title is missing',
  date_missing: () => 'the date is missing, such as 17 August 2017',
  no_such_day: (date) => `there is no such day as ${date}`,
  title_too_long: () => 'the title is longer than 300 characters',
  summary_too_long: () => 'the summary is longer than 2,000 characters',
  twice: (line) => `the same entry as on line ${line}`,
}

/**
 * A line as a terminal may see it: titles and file names come from outside, and a terminal obeys
 * the control characters in them.
 */
export const harmless = (line: string): string => line.replace(/[^\P{Cc}\t\n]/gu, '')

/** JSON has the ASCII ones escaped already; a program is to get the others back as they were. */
export const harmlessJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  )

/** `line 4: there is no such day as 31 February 2024` */
export const problemLine = ({ line, code, detail = '' }: Problem): string =>
  `line ${line}: ${PROBLEMS[code](detail)}`

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const nameOf = (locale: Locale) => LOCALE_FACTS[locale].english

function sideOf(side: Side): string {
  if ('story' in side) return `“${side.story.title}” (${nameOf(side.story.locale)}, here already)`
  return `line ${side.entry.line} “${side.entry.title}” (${nameOf(side.entry.locale)})`
}

const KEPT = {
  short: 'too short to tell its language',
  unsure: 'not clear which language it is',
  foreign: 'in none of the newsroom’s languages, it seems',
} as const

/** What an import is about to do, worth a look before it does. */
export function planLines(plan: ImportPlan, locale: Locale): string[] {
  return [
    ...plan.fresh.filter((entry) => entry.kept || entry.locale !== locale).map(languageLine),
    ...plan.sisters.map(
      ({ source, translation }) =>
        `sisters: ${sideOf({ entry: translation })} translates ${sideOf(source)}`,
    ),
    ...plan.unclear.map(
      (sides) => `more than one possible sister, none joined: ${sides.map(sideOf).join('; ')}`,
    ),
  ]
}

function languageLine({ line, title, locale, confidence, kept }: ImportEntry): string {
  const language = kept
    ? `${KEPT[kept]}, taken as ${nameOf(locale)}`
    : `recognised as ${nameOf(locale)}`
  return `line ${line}: “${title}” ${language} (confidence ${confidence.toFixed(2)})`
}
