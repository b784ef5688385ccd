import type { Entry } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { formatMonth } from '#i18n/dates.ts'
import { EntryItem } from './entry.tsx'

/** A list of articles, a heading for each month where there are several. */
export function EntryList({
  entries,
  page,
  isByMonth,
}: {
  entries: readonly Entry[]
  page: Locale
  isByMonth: boolean
}) {
  const months = Map.groupBy(entries, (entry) => (isByMonth ? entry.day.slice(0, 7) : ''))
  // A section without a heading of its own would be one to the eye alone.
  const Part = isByMonth ? 'section' : 'div'
  if (entries.length === 0) return null
  const parts = Array.from(months, ([month, items], index) => (
    <Part key={month} className="month">
      {isByMonth && (
        <h2 className="month-name">
          <time dateTime={month}>{formatMonth(month, page)}</time>
        </h2>
      )}
      <div className="month-entries">
        {items.map((entry, order) => (
          <EntryItem
            key={entry.uid}
            entry={entry}
            page={page}
            heading={isByMonth ? 'h3' : 'h2'}
            image={index + order === 0 ? 'first' : 'row'}
          />
        ))}
      </div>
    </Part>
  ))
  return (
    <div id="list" tabIndex={-1}>
      {parts}
    </div>
  )
}
