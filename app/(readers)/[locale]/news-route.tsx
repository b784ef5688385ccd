import { Browse } from '#components/reader/browse.tsx'
import { archiveYears, currentSubjects, reader } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { newsList } from '../lists.ts'
import { newsroom } from '../newsroom.ts'
import { ListRoute, type Query } from './list-route.tsx'

/** So many of a kind are offered; all of them have a page. */
const OFFERED = 12

/** All news of a language, with the ways to less of it. */
export async function NewsRoute({ locale, query }: { locale: Locale; query: Query }) {
  const site = await newsroom()
  const subjects = await currentSubjects(reader(), { locale, most: OFFERED })
  const years = await archiveYears(reader(), { locale, most: OFFERED })
  return (
    <ListRoute
      locale={locale}
      list={newsList(site, locale)}
      query={query}
      description={site.description[locale]}
    >
      {years.length > 0 && (
        <Browse newsroom={site} locale={locale} subjects={subjects} years={years} />
      )}
    </ListRoute>
  )
}
