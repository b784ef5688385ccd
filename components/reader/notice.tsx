import { dayIn } from '#domain/days.ts'
import type { Locale } from '#domain/locales.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'

/** Tells readers that what they read was withdrawn, when, and what the newsroom says to it. */
export function Notice({
  notice,
  at,
  locale,
  timeZone,
}: {
  notice: string | null
  at: Date | null
  locale: Locale
  timeZone: string
}) {
  const words = readerWords(locale)
  return (
    <section className="notice" aria-labelledby="notice">
      <h2 id="notice">
        <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="10" cy="10" r="7.5" />
          <path d="M10 5.5v6M10 14v.5" />
        </svg>
        {words('article.withdrawn')}
      </h2>
      {notice && <p>{notice}</p>}
      {at && <p>{words('article.withdrawnOn', { day: formatDay(dayIn(at, timeZone), locale) })}</p>}
    </section>
  )
}
