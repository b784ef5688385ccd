import type { ReactNode } from 'react'
import { directionOf, LOCALE_FACTS, type Locale } from '#domain/locales.ts'

/** Words of one language wherever they stand, so that they are read, broken and drawn as such. */
export function Words({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <bdi lang={locale} dir={directionOf(locale)}>
      {children}
    </bdi>
  )
}

/** A language by its own name. */
export function LanguageName({ locale }: { locale: Locale }) {
  return <Words locale={locale}>{LOCALE_FACTS[locale].endonym}</Words>
}

/** A language by its code, its name for who hears the page. */
export function LanguageCode({ locale }: { locale: Locale }) {
  return (
    <span className="lang-code" title={LOCALE_FACTS[locale].endonym}>
      <span aria-hidden>{locale}</span>
      <span className="sr-only" lang={locale}>
        {LOCALE_FACTS[locale].endonym}
      </span>
    </span>
  )
}
