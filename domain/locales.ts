/** The languages a newsroom publishes in, in the order menus show them. */
export const LOCALES = ['en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

interface LocaleFacts {
  /** The language's own name, capitalised as a menu entry. */
  endonym: string
  /** Its English name, for logs and the command line. */
  english: string
  dir: 'ltr' | 'rtl'
  /** Tag handed to Intl: `en` and `pt` alone would print as the US and Brazil do; the calendar is always Gregorian. */
  format: string
  /** The path word of the news section; a locked table, since changing one moves every address. */
  newsWord: string
}

export const LOCALE_FACTS: Record<Locale, LocaleFacts> = {
  en: {
    endonym: 'English',
    english: 'English',
    dir: 'ltr',
    format: 'en-GB-u-ca-gregory',
    newsWord: 'news',
  },
  fr: {
    endonym: 'Français',
    english: 'French',
    dir: 'ltr',
    format: 'fr-u-ca-gregory',
    newsWord: 'actualites',
  },
  es: {
    endonym: 'Español',
    english: 'Spanish',
    dir: 'ltr',
    format: 'es-u-ca-gregory',
    newsWord: 'noticias',
  },
  pt: {
    endonym: 'Português',
    english: 'Portuguese',
    dir: 'ltr',
    format: 'pt-PT-u-ca-gregory',
    newsWord: 'noticias',
  },
  de: {
    endonym: 'Deutsch',
    english: 'German',
    dir: 'ltr',
    format: 'de-u-ca-gregory',
    newsWord: 'aktuelles',
  },
  ar: {
    endonym: 'العربية',
    english: 'Arabic',
    dir: 'rtl',
    format: 'ar-u-ca-gregory-nu-latn',
    newsWord: 'أخبار',
  },
  ru: {
    endonym: 'Русский',
    english: 'Russian',
    dir: 'ltr',
    format: 'ru-u-ca-gregory',
    newsWord: 'новости',
  },
  zh: {
    endonym: '中文',
    english: 'Chinese',
    dir: 'ltr',
    format: 'zh-u-ca-gregory',
    newsWord: '新闻',
  },
}

export function isLocale(value: string | undefined): value is Locale {
  return (LOCALES as readonly string[]).includes(value ?? '')
}

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => LOCALE_FACTS[locale].dir
