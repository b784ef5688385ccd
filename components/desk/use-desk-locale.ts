'use client'
import { useLocale } from 'use-intl/react'
import { DEFAULT_LOCALE, isLocale, type Locale } from '#domain/locales.ts'

/** The desk's language in a client component: its first subtag, since the rest is for formats. */
export function useDeskLocale(): Locale {
  const [primary] = useLocale().split('-')
  return isLocale(primary) ? primary : DEFAULT_LOCALE
}
