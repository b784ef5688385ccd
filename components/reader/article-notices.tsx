import type { UpdateView } from '#db/public.ts'
import { dayIn } from '#domain/days.ts'
import { historicFrom, isHistoric } from '#domain/historic.ts'
import type { Locale } from '#domain/locales.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import type { ArticleProps } from './article-page.tsx'
import { Day } from './marks.tsx'
import { Notice } from './notice.tsx'
import { Until } from './until.tsx'

/** What readers must know before they read: it was withdrawn, corrected, or is long past. */
export function ArticleNotices({ article, around, newsroom }: ArticleProps) {
  const { timeZone, historicYears } = newsroom
  const { locale, day, category } = article
  const corrections = around.updates.filter(({ kind }) => kind !== 'update')
  const dated = { day, category: category.key }
  const isOld = isHistoric(dated, historicYears, new Date())
  const oldFrom = historicFrom(dated, historicYears)
  const isWithdrawn = article.state === 'withdrawn'
  const until = oldFrom && !isOld && <Until at={oldFrom} />
  if (!isWithdrawn && corrections.length === 0 && !isOld) return until
  return (
    <div className="notices">
      {until}
      {isWithdrawn && <Notice article={article} timeZone={timeZone} />}
      {corrections.length > 0 && (
        <Corrections corrections={corrections} locale={locale} timeZone={timeZone} />
      )}
      {isOld && !isWithdrawn && <Historic day={day} locale={locale} />}
    </div>
  )
}

function Corrections({
  corrections,
  locale,
  timeZone,
}: {
  corrections: readonly UpdateView[]
  locale: Locale
  timeZone: string
}) {
  const words = readerWords(locale)
  return (
    <section className="notice" aria-labelledby="corrections">
      <h2 id="corrections">
        <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 17l1-4 9.5-9.5 3 3L7 16zM11.5 5.5l3 3" />
        </svg>
        {words('article.corrections')}
      </h2>
      {corrections.map(({ kind, note, at }) => (
        <p key={at.getTime()}>
          <strong>{words(`article.${kind}`)}</strong>{' '}
          <Day day={dayIn(at, timeZone)} locale={locale} />
          <br />
          {note}
        </p>
      ))}
    </section>
  )
}

/** Old and left as it was: nobody should take its figures and contacts for today's. */
function Historic({ day, locale }: { day: string; locale: Locale }) {
  const words = readerWords(locale)
  return (
    <section className="notice quiet" aria-labelledby="historic">
      <h2 id="historic">
        <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="10" cy="10" r="7.5" />
          <path d="M10 5.5V10l3 2" />
        </svg>
        {words('article.historic')}
      </h2>
      <p>{words('article.historicNote', { year: day.slice(0, 4) })}</p>
    </section>
  )
}

/** The day of an instant, by the newsroom's clock. */
export const dayOf = (instant: Date, timeZone: string, locale: Locale): string =>
  formatDay(dayIn(instant, timeZone), locale)
