import type { ArticleView } from '#db/public.ts'
import { dayIn } from '#domain/days.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import { ArticleLink } from './article-link.tsx'
import { inOwn } from './lost-page.tsx'

/** Tells readers that what they read was withdrawn, when, and what the newsroom says to it. */
export function Notice({
  article: { locale, notice, noticeAt, successor },
  timeZone,
}: {
  article: ArticleView
  timeZone: string
}) {
  if (!notice || !noticeAt) return null
  const words = readerWords(locale)
  const day = formatDay(dayIn(noticeAt, timeZone), locale)
  return (
    <section className="notice" aria-labelledby="notice">
      <h2 id="notice">
        <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="10" cy="10" r="7.5" />
          <path d="M10 5.5v6M10 14v.5" />
        </svg>
        {words('article.withdrawnOn', { day })}
      </h2>
      <p>{notice}</p>
      {inOwn(successor, locale).map((version) => (
        <p key={version.locale}>
          {words('article.successor')} <ArticleLink article={version} page={locale} />
        </p>
      ))}
    </section>
  )
}
