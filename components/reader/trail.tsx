import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'

/** A page above the one shown. */
export interface Crumb {
  path: string
  name: string
}

/** The way down to this page, without the page itself: its heading follows. */
export function Trail({ crumbs, locale }: { crumbs: readonly Crumb[]; locale: Locale }) {
  if (crumbs.length === 0) return null
  return (
    <nav className="trail" aria-label={readerWords(locale)('list.trail')}>
      <ol>
        {crumbs.map(({ path, name }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
