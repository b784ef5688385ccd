import type { Entry, LanguageLink } from '#db/public.ts'
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
  isLead = false,
  isLabelled = true,
  isBrief = false,
}: {
  entry: Entry
  page: Locale
  heading: 'h2' | 'h3'
  isLead?: boolean
  /** false under a heading that names the category already. */
  isLabelled?: boolean
  /** Leaves the summary out. */
  isBrief?: boolean
}) {
  return (
    <article className={isLead ? 'entry lead' : isBrief ? 'entry brief' : 'entry'}>
      {isLabelled && <CategoryLabel category={entry.category} />}
      <Heading className="headline">
        <a href={articlePath(entry.locale, entry.slug)}>{entry.title}</a>
      </Heading>
      {!isBrief && entry.summary && <p className="summary">{entry.summary}</p>}
      <div className="meta">
        <Day day={entry.day} locale={page} />
        {entry.alsoIn.length > 0 && <AlsoIn languages={entry.alsoIn} page={page} />}
      </div>
    </article>
  )
}

function AlsoIn({ languages, page }: { languages: readonly LanguageLink[]; page: Locale }) {
  return (
    <div className="also-in">
      <span>{readerWords(page)('list.alsoIn')}</span>
      <ul>
        <LanguageLinks languages={languages} page={page} />
      </ul>
    </div>
  )
}
