import type { Locale } from '#domain/locales.ts'
import { searchPath } from '#domain/paths.ts'
import type { SearchChoices } from '#domain/search/choices.ts'
import { LONGEST_QUERY } from '#domain/search/query.ts'
import { readerWords } from '#i18n/reader.ts'

/** A plain form: what it asks stands in the address. What results are narrowed to stays. */
export function SearchForm({
  locale,
  choices = {},
  note,
}: {
  locale: Locale
  choices?: Partial<SearchChoices>
  /** Why there is no answer: nothing was typed, or nothing that can be looked for. */
  note?: string | undefined
}) {
  const words = readerWords(locale)
  const { q, category, topic, year, sort } = choices
  return (
    <search>
      <form className="search-form" action={searchPath(locale)} method="get">
        <label htmlFor="q">{words('search.label')}</label>
        <div className="search-line">
          <input
            id="q"
            name="q"
            type="search"
            className="text-control"
            defaultValue={q}
            maxLength={LONGEST_QUERY}
            autoComplete="off"
            enterKeyHint="search"
            aria-describedby={note && 'q-note'}
            aria-invalid={note && q ? true : undefined}
          />
          <button type="submit" className="press">
            <Lens />
            {words('search.button')}
          </button>
        </div>
        {note && (
          <p className="meta" id="q-note">
            {note}
          </p>
        )}
        {Object.entries({ category, topic, year, sort }).map(
          ([name, value]) =>
            value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
      </form>
    </search>
  )
}

export function Lens() {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m12.5 12.5 5 5" />
    </svg>
  )
}
