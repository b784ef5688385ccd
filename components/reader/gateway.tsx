import type { Entry } from '#db/public.ts'
import { DEFAULT_LOCALE, LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { articlePath, frontPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { Day } from './marks.tsx'
import type { Newsroom } from './site-page.tsx'
import { spoken } from './spoken.ts'
import './gateway.css'

/** The way in for readers of every language: each under its own name, with its newest headline. */
export function Gateway({
  newsroom,
  newest,
}: {
  newsroom: Newsroom
  newest: ReadonlyMap<Locale, Entry>
}) {
  return (
    <main id="main" className="wrap gateway">
      <header>
        <h1>{newsroom.name[DEFAULT_LOCALE]}</h1>
        {newsroom.description[DEFAULT_LOCALE] !== newsroom.name[DEFAULT_LOCALE] && (
          <p className="standfirst">{newsroom.description[DEFAULT_LOCALE]}</p>
        )}
      </header>
      <ul>
        {LOCALES.map((locale) => {
          const entry = newest.get(locale)
          return (
            <li key={locale} {...spoken(locale, DEFAULT_LOCALE)}>
              <h2>
                <a href={frontPath(locale)} hrefLang={locale}>
                  {LOCALE_FACTS[locale].endonym}
                </a>
              </h2>
              {entry ? (
                <>
                  <p className="headline">
                    <a href={articlePath(locale, entry.slug)} hrefLang={locale}>
                      {entry.title}
                    </a>
                  </p>
                  <p className="meta">
                    <Day day={entry.day} locale={locale} />
                  </p>
                </>
              ) : (
                <p className="meta">{readerWords(locale)('gateway.none')}</p>
              )}
            </li>
          )
        })}
      </ul>
    </main>
  )
}
