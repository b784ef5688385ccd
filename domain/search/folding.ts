import type { Locale } from '../locales.ts'

/** Accents, and Arabic and Hebrew vowel signs: typed by some and left out by most. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed]/gu
/** Ornament and invisible joiners. */
const SILENT = /[\u00ad\u0640\u200c\u200d]/gu
/** Letters that no decomposition takes apart, and Arabic letters that are written for one another. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const NEEDS_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
/** Arabic-Indic digits, in both their forms. */
const DIGITS = /[٠-٩۰-۹]/gu
const IS_PLAIN = /^[a-z0-9]*$/

/**
 * A word as it is compared: small letters without accents, one form for what is written in several.
 * An alef is an alef whatever stands on it.
 */
export function fold(word: string): string {
  if (IS_PLAIN.test(word)) return word
  const bare = word.normalize('NFKD').replace(MARKS, '').replace(SILENT, '').normalize('NFKC')
  return bare
    .toLowerCase()
    .replace(MARKS, '')
    .replace(NEEDS_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** How a stemmer wants a word: small letters with their accents, Arabic without its vowel signs. */
export function spell(word: string): string {
  const small = word.normalize('NFKC').replace(SILENT, '').toLowerCase()
  return /\p{Script=Arabic}/u.test(small) ? small.replace(MARKS, '') : small
}

/** What a word typed without its accents may stand for besides itself. */
const RESPELLED: Partial<Record<Locale, [typed: RegExp, meant: string]>> = {
  de: [/([aou])e/g, '$1'],
  pt: [/[ao]es$/, 'ao'],
}

/** Every folded word that a folded word may stand for, itself first. */
export function respell(plain: string, locale: Locale): string[] {
  const [typed, meant] = RESPELLED[locale] ?? []
  const other = typed && meant ? plain.replace(typed, meant) : plain
  return other === plain ? [plain] : [plain, other]
}
