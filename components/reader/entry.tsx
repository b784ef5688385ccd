import type { Entry, LanguageLink } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { CategoryLabel, Day, LanguageLinks } from './marks.tsx'
import { Picture } from './picture.tsx'

/** Where an entry's picture stands, and how wide that is (entries.css, list.css). */
const PLACES = {
  lead: { sizes: '(min-width: 75rem) 46rem, (min-width: 60rem) 62vw, 94vw' },
  /** The first row of a list: as wide as a phone, narrow beside the text elsewhere. */
  first: { sizes: '(min-width: 52rem) 15rem, 94vw' },
  /** 720 pixels on the densest screens. */
  row: { sizes: '15rem', widest: 800 },
  block: { sizes: '(min-width: 40rem) 17rem, 94vw' },
} as const

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
  image: place,
}: {
  entry: Entry
  page: Locale
  heading: 'h2' | 'h3'
  isLead?: boolean
  /** false under a heading that names the category already. */
  isLabelled?: boolean
  /** Leaves the summary out. */
  isBrief?: boolean
  /** Absent: without its picture. */
  image?: keyof typeof PLACES
}) {
  const { image } = entry
  const look = isLead ? 'entry lead' : isBrief ? 'entry brief' : 'entry'
  const isPictured = image !== undefined && place !== undefined
  return (
    <article className={isPictured ? `${look} pictured` : look}>
      {isPictured && (
        <div className="entry-picture">
          <Picture
            image={image}
            page={page}
            {...PLACES[place]}
            shape="3x2"
            isFirst={place === 'lead' || place === 'first'}
            isDecorative
          />
        </div>
      )}
      <div className="entry-text">
        {isLabelled && <CategoryLabel category={entry.category} />}
        <Heading className="headline">
          <a href={articlePath(entry.locale, entry.slug)}>{entry.title}</a>
        </Heading>
        {!isBrief && entry.summary && <p className="summary">{entry.summary}</p>}
        <div className="meta">
          <Day day={entry.day} locale={page} />
          {entry.alsoIn.length > 0 && <AlsoIn languages={entry.alsoIn} page={page} />}
        </div>
      </div>
    </article>
  )
}

export function AlsoIn({ languages, page }: { languages: readonly LanguageLink[]; page: Locale }) {
  return (
    <div className="also-in">
      <span>{readerWords(page)('list.alsoIn')}</span>
      <ul>
        <LanguageLinks languages={languages} page={page} />
      </ul>
    </div>
  )
}
