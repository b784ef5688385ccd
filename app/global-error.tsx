'use client'
import { useEffect, useState } from 'react'
import { acceptedLanguage } from '#domain/accepted-language.ts'
import { colourProperties } from '#domain/colours.ts'
import { DEFAULT_LOCALE, directionOf } from '#domain/locales.ts'
import { frontPath } from '#domain/paths.ts'
import { TROUBLE } from '#i18n/trouble.ts'

const STYLE = `
:root { ${colourProperties('paper', 'ink', 'link')} }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
main { max-inline-size: 38rem; margin: 0 auto; padding: 15vh 1.25rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
a { color: var(--link) }
`

/** The desk where not even its frame could be made: all of its own, in the browser's language. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const [locale, setLocale] = useState(DEFAULT_LOCALE)
  // Not before: the server, which may write this page too, knows no browser.
  useEffect(() => setLocale(acceptedLanguage(navigator.languages.join())), [])
  const { title, text, front, number } = TROUBLE[locale]
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
        <main>
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            <a href={frontPath(locale)}>{front}</a>
          </p>
          {error.digest && (
            <p>
              {number} <bdi dir="ltr">{error.digest}</bdi>
            </p>
          )}
        </main>
      </body>
    </html>
  )
}
