import { LOCALES, type Locale } from '#domain/locales.ts'

/**
 * Where an article stands in the index of the readers' search, in one whole number: 4 bits for
 * the language, 12 for the year, 9 for month and day, 28 for the article. Within a language a
 * higher number is a newer article, so an index ordered by it finds the newest first, and a
 * language or a year of it is one range. 53 bits in all: exact in JavaScript.
 */
export function searchKey(place: { locale: Locale; day: string; articleId: number }): number {
  const [year = 0, month = 0, day = 0] = place.day.split('-').map(Number)
  if (place.articleId >= ARTICLES) throw new Error(`Article ${place.articleId} has no search key`)
  return firstOf(place.locale, year) + (month * 32 + day) * ARTICLES + place.articleId
}

const ARTICLES = 2 ** 28
const YEAR = 2 ** 9 * ARTICLES
const LOCALE = 2 ** 12 * YEAR

const firstOf = (locale: Locale, year: number) => LOCALES.indexOf(locale) * LOCALE + year * YEAR

export const articleAt = (key: number): number => key % ARTICLES

export const yearOf = (key: number): number => Math.floor((key % LOCALE) / YEAR)

/** The keys of a language, or of one of its years: from the first to the last, both included. */
export function keysOf(locale: Locale, year?: number): { first: number; last: number } {
  const first = firstOf(locale, year ?? 0)
  return { first, last: first + (year === undefined ? LOCALE : YEAR) - 1 }
}
