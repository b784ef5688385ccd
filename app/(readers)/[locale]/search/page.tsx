import { SearchPage } from '#components/reader/search-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { findTopic, LAST_SEARCH_PAGE, reader, searchArticles } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { searchPath } from '#domain/paths.ts'
import { readChoices, type SearchParameters } from '#domain/search/choices.ts'
import { inEvery } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from '../../newsroom.ts'
import { NotFoundRoute } from '../not-found-route.tsx'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParameters>
}

/** What a language's published texts say, for whoever asks. */
export default async function SearchRoute({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const choices = readChoices(await searchParams, LAST_SEARCH_PAGE)
  const topic = choices?.topic ? await findTopic(reader(), choices.topic, locale) : undefined
  if (!choices || (choices.topic && !topic)) return <NotFoundRoute locale={locale} />
  const { q, category, year, sort = 'relevance', page = 1 } = choices
  const filters = { category, topic, year }
  const view = await searchArticles(reader(), { locale, query: q, filters, sort, page })
  if (page > Math.max(1, view.pages)) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const words = readerWords(locale)
  const asked = { ...choices, q: view.query }
  const head = {
    title: view.query ? words('search.titleOf', { query: view.query }) : words('search.title'),
    description: site.description[locale],
    path: searchPath(locale),
    isIndexed: false,
  }
  return (
    <SitePage
      newsroom={site}
      locale={locale}
      head={head}
      section="search"
      hasList={view.hits.length > 0}
      languages={inEvery((other) => searchPath(other, { ...asked, page: undefined }))}
    >
      <SearchPage locale={locale} newsroom={site} view={view} choices={asked} topic={topic} />
    </SitePage>
  )
}
