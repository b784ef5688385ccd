import type { Entry } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { CategoryLabel, Day, LanguageLinks } from './marks.tsx'

/**
 * One item of a list: label, headline, summary, day, other languages. An `article` element is
 * used for this and nothing else on a list; the headline is the one link to the item.
 */
export function EntryItem({
  entry,
  page,
  heading: Heading,
  isBrief = false,
  className,
}: {
  entry: Entry
  page: Locale
  heading: 'h2' | 'h3'
  /** Leaves the summary out. */
  isBrief?: boolean
  className?: string
}) {
  return (
    <article className={className ? `entry ${className}` : 'entry'}>
      <CategoryLabel category={entry.category} locale={entry.locale} />
      <Heading className="headline">
        <a href={articlePath(entry.locale, entry.slug)}>{entry.title}</a>
      </Heading>
      {!isBrief && entry.summary && <p className="summary">{entry.summary}</p>}
      <div className="meta">
        <Day day={entry.day} locale={page} />
        {entry.alsoIn.length > 0 && (
          <>
            <span className="also-in" id={`also-${entry.uid}`}>
              {readerWords(page)('list.alsoIn')}
            </span>
            <ul className="inline-list" aria-labelledby={`also-${entry.uid}`}>
              <LanguageLinks languages={entry.alsoIn} page={page} />
            </ul>
          </>
        )}
      </div>
    </article>
  )
}
