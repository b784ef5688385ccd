import { LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { spoken } from './spoken.ts'

/** The site in its other languages, each under its own name; a disclosure, so no script is needed. */
export function LanguageMenu({
  locale,
  languages,
}: {
  locale: Locale
  languages: Record<Locale, string>
}) {
  const words = readerWords(locale)
  return (
    <details className="language-menu">
      <summary>
        <Globe />
        <span className="unseen">{words('site.languages')}: </span>
        {LOCALE_FACTS[locale].endonym}
      </summary>
      <nav aria-label={words('site.languages')}>
        <ul>
          {LOCALES.map((other) => (
            <li key={other}>
              <a
                href={languages[other]}
                hrefLang={other}
                aria-current={other === locale ? 'true' : undefined}
              >
                <span {...spoken(other, locale)}>{LOCALE_FACTS[other].endonym}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

function Globe() {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" />
      <path d="M2.5 10h15M10 2.5c-5 5-5 10 0 15M10 2.5c5 5 5 10 0 15" />
    </svg>
  )
}
