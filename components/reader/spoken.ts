import { directionOf, type Locale } from '#domain/locales.ts'

/**
 * Attributes of an element whose text is in a language: which one and which way it runs, said
 * where the page's is another (WCAG 3.1.2). Every text from the database goes through here.
 */
export const spoken = (text: Locale, page: Locale): { lang?: Locale; dir?: 'ltr' | 'rtl' } =>
  text === page ? {} : { lang: text, dir: directionOf(text) }

/** Text within a sentence that may run the other way, between isolates: names, what was typed. */
export const apart = (text: string): string => `\u2068${text}\u2069`
