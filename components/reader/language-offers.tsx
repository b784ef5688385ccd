import { directionOf, LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import type { Versions } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { Enhancement } from './enhancement.tsx'

/**
 * "This page is also in …", said in each language the page exists in, all hidden: the script after
 * it shows the one the reader's browser prefers. Only the browser knows which, so the page is the
 * same for everybody.
 */
export function LanguageOffers({ locale, versions }: { locale: Locale; versions: Versions }) {
  const others = LOCALES.filter((other) => other !== locale && versions[other] !== undefined)
  if (others.length === 0) return null
  return (
    <>
      {others.map((other) => (
        <aside
          key={other}
          hidden
          className="wrap language-offer"
          data-offers={other}
          lang={other}
          dir={directionOf(other)}
          aria-label={LOCALE_FACTS[other].endonym}
        >
          <a href={versions[other]} hrefLang={other}>
            {readerWords(other)('offer.text')}
          </a>
          <button type="button">{readerWords(other)('offer.close')}</button>
        </aside>
      ))}
      <Enhancement name="language-suggestion" />
    </>
  )
}
