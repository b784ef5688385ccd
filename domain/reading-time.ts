import { plainText } from './blocks.ts'
import type { Document } from './document.ts'
import type { Locale } from './locales.ts'

/**
 * Words a minute of silent reading, as measured on the same texts in each language: S.
 * Trauzettel-Klosinski and K. Dietz, "Standardized Assessment of Reading Performance: The New
 * International Reading Speed Texts IReST", IOVS 53 (2012), 5452–5461.
 */
const WORDS_A_MINUTE: Record<Exclude<Locale, 'zh'>, number> = {
  en: 228,
  fr: 195,
  es: 218,
  pt: 181,
  de: 179,
  ar: 138,
  ru: 184,
}
/** The same source: Chinese is counted by its signs, since nothing parts its words. */
const SIGNS_A_MINUTE = 255

/** Whole minutes, at least one; 0 for a text without words. */
export function readingMinutes(body: Document, locale: Locale): number {
  const text = plainText(body)
  const minutes =
    locale === 'zh'
      ? (text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []).length / SIGNS_A_MINUTE
      : wordsIn(text, locale) / WORDS_A_MINUTE[locale]
  return minutes === 0 ? 0 : Math.max(1, Math.round(minutes))
}

/** How many there are, as the language parts them: Chinese does without spaces. */
export function wordsIn(text: string, locale: Locale): number {
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)
  let words = 0
  for (const { isWordLike } of segments) if (isWordLike) words += 1
  return words
}
