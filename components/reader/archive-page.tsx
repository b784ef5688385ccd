import type { ArchiveMonth } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { archivePath } from '#domain/paths.ts'
import { readPeriod } from '#domain/sections.ts'
import { formatPeriod } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import { type Crumb, Trail } from './trail.tsx'

/** Every year in which anything was published, with how much. */
export function ArchivePage({
  months,
  locale,
  trail,
}: {
  months: readonly ArchiveMonth[]
  locale: Locale
  trail: readonly Crumb[]
}) {
  const words = readerWords(locale)
  return (
    <div className="list">
      <header className="list-head">
        <Trail crumbs={trail} locale={locale} />
        <h1>{words('archive.title')}</h1>
      </header>
      <ul className="counted">
        {yearsOf(months).map(({ year, total }) => (
          <li key={year}>
            <a href={archivePath(locale, { year })}>{formatPeriod({ year }, locale)}</a>
            <span className="meta">{words('list.count', { count: total })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The months of a year that hold anything. */
export function Months({ months, locale }: { months: readonly ArchiveMonth[]; locale: Locale }) {
  const words = readerWords(locale)
  return (
    <nav aria-label={words('archive.months')}>
      <ul className="counted">
        {months.toReversed().map(({ month, total }) => {
          const period = readPeriod(month.slice(0, 4), month.slice(5))
          return (
            period && (
              <li key={month}>
                <a href={archivePath(locale, period)}>{formatPeriod(period, locale)}</a>
                <span className="meta">{words('list.count', { count: total })}</span>
              </li>
            )
          )
        })}
      </ul>
    </nav>
  )
}

/** Newest first, as the months are. */
export function yearsOf(months: readonly ArchiveMonth[]): { year: string; total: number }[] {
  const years = Map.groupBy(months, ({ month }) => month.slice(0, 4))
  return Array.from(years, ([year, within]) => ({
    year,
    total: within.reduce((sum, { total }) => sum + total, 0),
  }))
}
