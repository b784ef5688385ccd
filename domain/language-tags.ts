/** BCP 47, loosely: primary tag and subtags of letters and digits. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/** May a piece of text be marked as being in this language? */
export function isLanguageTag(tag: string): boolean {
  if (!LANGUAGE_TAG.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Scripts in living use that run from right to left. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
])

/** The direction of any language, by the script it is likely written in (`fa`, `ur`, `az-Arab`). */
export function directionOfTag(tag: string): 'ltr' | 'rtl' {
  if (!isLanguageTag(tag)) return 'ltr'
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
}
