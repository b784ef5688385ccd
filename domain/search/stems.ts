import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import type { Locale } from '../locales.ts'
import { fold, spell } from './folding.ts'

/** Snowball's rules; Chinese does not inflect. */
const STEMMERS: Partial<Record<Locale, (word: string) => string>> = {
  // The rules take the article off, but not the “and” before it, and know the plural in -āt only
  // under an article.
  ar: (word) => arabic(word.replace(/^[وف](?=ال\p{L}{2})/u, '').replace(/(?<=\p{L}{3})ات$/u, 'ة')),
  de: german,
  en: english,
  es: spanish,
  fr: french,
  // The rules leave apart what only the plural of -ão tells apart.
  pt: (word) => portuguese(word.replace(/[õã]es$/, 'ão')),
  ru: russian,
}
/** Texts use the same words again and again, and a stemmer takes its time. */
const MOST_REMEMBERED = 50_000
const remembered = new Map<string, string>()

/** The part of a word that its forms share, folded: `migrações` and `migração` are `migraca`. */
export function stemOf(word: string, locale: Locale): string {
  const key = `${locale} ${word}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const stemmer = STEMMERS[locale]
  const spelled = spell(word)
  const stem = fold(stemmer ? stemmer(spelled) : spelled) || fold(word)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, stem)
  return stem
}
