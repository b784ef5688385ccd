import type { Locale } from './locales.ts'
import { Refusal } from './refusal.ts'
import { EVERY_ARCHIVE_WORD } from './sections.ts'

export const LONGEST_SLUG = 80

/** Words that name pages of the news section, never an article. */
const RESERVED = new Set(['feed', 'page', 'search', ...EVERY_ARCHIVE_WORD])
/** Letters that lose their sound when only their marks are stripped. */
const FOLDS: Partial<Record<Locale, Record<string, string>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
}
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
}
/** Languages whose own script stays in the address. */
const NATIVE: readonly Locale[] = ['ar', 'ru', 'zh']
/** Tashkil and tatweel: pronunciation and ornament, not spelling. */
const ARABIC_MARKS = /[\u0640\u064b-\u065f\u0670]/gu

/** The path word of a title: that language's own letters, hyphens between words, 80 at most. */
export function slugFromTitle(title: string, locale: Locale): string {
  const words = fold(title.toLocaleLowerCase(locale).normalize('NFC'), locale)
    .replace(/['’ʼ]/gu, NATIVE.includes(locale) ? '' : '-')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  const slug = cut(words)
  return slug && !RESERVED.has(slug) ? slug : `${slug || 'item'}-1`
}

function fold(text: string, locale: Locale): string {
  if (NATIVE.includes(locale)) return text.replace(ARABIC_MARKS, '')
  const table = { ...LETTERS, ...FOLDS[locale] }
  const spelled = Array.from(text, (letter) => table[letter] ?? letter).join('')
  return spelled.normalize('NFKD').replace(/\p{M}/gu, '')
}

function cut(words: string[]): string {
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (Array.from(longer).length > LONGEST_SLUG) break
    slug = longer
  }
  return (
    slug ||
    Array.from(words[0] ?? '')
      .slice(0, LONGEST_SLUG)
      .join('')
  )
}

/**
 * Reads a path word somebody typed.
 * @throws Refusal `slug_invalid` for anything but letters, digits and single hyphens.
 */
export function checkSlug(typed: string, locale: Locale): string {
  const slug = typed.trim().normalize('NFC').toLocaleLowerCase(locale)
  const isShaped = /^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u.test(slug)
  if (
    !isShaped ||
    Array.from(slug).length > LONGEST_SLUG ||
    RESERVED.has(slug) ||
    mixesScripts(slug)
  )
    throw new Refusal('slug_invalid', 'slug')
  return slug
}

/** A Cyrillic letter among Latin ones looks the same and is another address. */
function mixesScripts(slug: string): boolean {
  return slug
    .split('-')
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
    )
}
