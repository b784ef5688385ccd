import type { Locale } from './locales.ts'

/** What the newsroom's languages are written in. */
export const SCRIPTS = ['latin', 'cyrillic', 'arabic', 'han'] as const
export type Script = (typeof SCRIPTS)[number]

const OTHERS: Partial<Record<Locale, Script>> = { ru: 'cyrillic', ar: 'arabic', zh: 'han' }

export const scriptOf = (locale: Locale): Script => OTHERS[locale] ?? 'latin'
