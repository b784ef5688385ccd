import type { Headline } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { Day } from './marks.tsx'

/** Headlines with their days: ways on from a page that is about something else. */
export function HeadlineList({ entries, page }: { entries: readonly Headline[]; page: Locale }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.uid}>
          <p className="headline">
            <a href={articlePath(entry.locale, entry.slug)}>{entry.title}</a>
          </p>
          <p className="meta">
            <Day day={entry.day} locale={page} />
          </p>
        </li>
      ))}
    </ul>
  )
}
