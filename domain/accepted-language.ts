import { DEFAULT_LOCALE, isLocale, type Locale } from './locales.ts'

/**
 * The language of ours that a browser likes best, read from `Accept-Language`
 * (`pt-BR,pt;q=0.9,en;q=0.8`); the default one where it likes none.
 */
export function acceptedLanguage(header: string): Locale {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      return { language: tag.split('-')[0], weight: Number(quality.replace(/^q=/, '')) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return wanted.map(({ language }) => language).find(isLocale) ?? DEFAULT_LOCALE
}
