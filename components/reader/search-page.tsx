import type { SearchView, TopicView } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { newsPath, searchPath } from '#domain/paths.ts'
import type { SearchChoices } from '#domain/search/choices.ts'
import { readerWords } from '#i18n/reader.ts'
import { Pager } from './pager.tsx'
import { Chosen, Filters } from './search-filters.tsx'
import { SearchForm } from './search-form.tsx'
import { FoundElsewhere, Results } from './search-results.tsx'
import type { Newsroom } from './site-page.tsx'
import { apart } from './spoken.ts'
import './search.css'

export interface SearchPageProps {
  locale: Locale
  newsroom: Newsroom
  view: SearchView
  /** As the address says them. */
  choices: SearchChoices
  /** The one chosen. */
  topic: TopicView | undefined
}

/** The form, what was found, and the ways to find more or less. */
export function SearchPage(props: SearchPageProps) {
  const { locale, view, choices } = props
  const words = readerWords(locale)
  const noteOn = ({ query, hasWords }: SearchView) => {
    if (hasWords) return undefined
    return query ? words('search.noWords', { query: quoted(query) }) : words('search.hint')
  }
  return (
    <div className="search">
      <header className="list-head">
        <h1>{words('search.title')}</h1>
        <SearchForm locale={locale} choices={{ ...choices, q: view.query }} note={noteOn(view)} />
      </header>
      {view.hasWords && <Answer {...props} />}
    </div>
  )
}

function Answer(props: SearchPageProps) {
  const { locale, view, choices } = props
  const words = readerWords(locale)
  const { total, isMore, page, pages } = view
  const query = quoted(view.query)
  const sentence =
    total === 0
      ? words('search.nothing', { query })
      : words(isMore ? 'search.resultsMore' : 'search.results', { count: total, query })
  return (
    <div className="search-answer">
      <div className="search-head">
        <h2>{sentence}</h2>
        <Suggestion {...props} />
        <Chosen {...props} />
        {total > 1 && <Sort locale={locale} choices={choices} />}
      </div>
      <Filters {...props} />
      <div className="search-results" id="list" tabIndex={-1}>
        <Results hits={view.hits} page={locale} />
        {total === 0 && (
          <p>
            {words('search.nothingHelp')} <a href={newsPath(locale)}>{words('notFound.toNews')}</a>
          </p>
        )}
        <Pager
          page={page}
          pages={pages}
          locale={locale}
          pathOf={(number) => searchPath(locale, { ...choices, page: number })}
          names={{ before: words('search.previous'), after: words('search.next') }}
        />
        <FoundElsewhere hits={view.elsewhere} page={locale} />
      </div>
    </div>
  )
}

/** What was typed as a sentence quotes it: without quotation marks of its own. */
const quoted = (query: string) => apart(query.replace(/["“”„«»]/gu, '').trim())

function Suggestion({ locale, view }: SearchPageProps) {
  if (!view.suggestion) return null
  return (
    <p className="suggestion">
      {readerWords(locale)('search.didYouMean')}{' '}
      <a rel="nofollow" href={searchPath(locale, { q: view.suggestion })}>
        {view.suggestion}
      </a>
    </p>
  )
}

function Sort({ locale, choices }: { locale: Locale; choices: SearchChoices }) {
  const words = readerWords(locale)
  const ways = [
    { sort: undefined, name: words('search.byRelevance') },
    { sort: 'newest', name: words('search.byDate') },
  ] as const
  return (
    <nav className="search-sort meta" aria-label={words('search.sort')}>
      <span aria-hidden="true">{words('search.sort')}</span>
      <ul>
        {ways.map(({ sort, name }) => (
          <li key={name}>
            <a
              rel="nofollow"
              href={searchPath(locale, { ...choices, sort, page: undefined })}
              aria-current={sort === choices.sort ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
