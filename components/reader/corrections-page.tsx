import type { CorrectionList } from '#db/public.ts'
import { dayIn } from '#domain/days.ts'
import type { Locale } from '#domain/locales.ts'
import { correctionsPath } from '#domain/pages.ts'
import { articlePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { Day } from './marks.tsx'
import { Pager } from './pager.tsx'
import './standing.css'

const NAMES = {
  correction: 'article.correction',
  clarification: 'article.clarification',
  update: 'article.update',
  withdrawal: 'trust.withdrawal',
} as const

/** What was corrected, made clear or withdrawn, newest first, each leading to its article. */
export function CorrectionsPage({
  list,
  page,
  timeZone,
  locale,
}: {
  list: CorrectionList
  page: number
  timeZone: string
  locale: Locale
}) {
  const words = readerWords(locale)
  const { items, pages } = list
  return (
    <div className="standing">
      <header className="list-head">
        <h1>{words('trust.corrections')}</h1>
        <p className="standfirst">
          {words(items.length > 0 ? 'trust.correctionsIntro' : 'trust.correctionsEmpty')}
        </p>
      </header>
      {items.length > 0 && (
        <ol className="corrections">
          {items.map(({ kind, note, at, number, uid, slug, title }) => (
            <li key={`${uid} ${kind} ${number}`}>
              <p className="meta">
                {words(NAMES[kind])}
                {' · '}
                <Day day={dayIn(at, timeZone)} locale={locale} />
              </p>
              <p>{note}</p>
              <p className="headline">
                <a href={articlePath(locale, slug)}>{title}</a>
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pager
        page={page}
        pages={pages}
        locale={locale}
        pathOf={(number) => correctionsPath(locale, number)}
      />
    </div>
  )
}
