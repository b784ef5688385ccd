import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales.ts'

/** The path of one page in each language that has it. */
export type Versions = Partial<Record<Locale, string>>

/** A path, or whatever else, for every language. */
export const inEvery = <T = string>(of: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, T>

/** Of these versions those in the given languages. */
export const inOnly = (versions: Versions, locales: readonly Locale[]): Versions =>
  Object.fromEntries(locales.map((locale) => [locale, versions[locale]]))

/**
 * Where readers of no listed language are sent (hreflang's `x-default`): to the default
 * language's version, else the original, else whichever there is.
 */
export function fallbackVersion(versions: Versions, original?: Locale): string | undefined {
  const inOrder = [DEFAULT_LOCALE, ...(original ? [original] : []), ...LOCALES]
  return inOrder.map((locale) => versions[locale]).find((path) => path !== undefined)
}
