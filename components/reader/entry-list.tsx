import type { Entry } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { formatMonth } from '#i18n/dates.ts'
import { EntryItem } from './entry.tsx'

/** A list of articles, a heading for each month. */
export function EntryList({ entries, page }: { entries: readonly Entry[]; page: Locale }) {
  return Array.from(byMonth(entries), ([month, items]) => (
    <section key={month} className="month">
      <h2 className="month-name">
        <time dateTime={month}>{formatMonth(month, page)}</time>
      </h2>
      <div className="month-entries">
        {items.map((entry) => (
          <EntryItem key={entry.uid} entry={entry} page={page} heading="h3" />
        ))}
      </div>
    </section>
  ))
}

const byMonth = (entries: readonly Entry[]): Map<string, Entry[]> =>
  Map.groupBy(entries, (entry) => entry.day.slice(0, 7))
