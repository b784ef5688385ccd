import { Browse } from '#components/reader/browse.tsx'
import { archiveMonths, listedSubjects, reader } from '#db/public.ts'
import { SUBJECT_KINDS, type SubjectKind } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import { newsList } from '../lists.ts'
import { newsroom } from '../newsroom.ts'
import { ListRoute, type Query } from './list-route.tsx'

/** All news of a language, with the ways to less of it. */
export async function NewsRoute({ locale, query }: { locale: Locale; query: Query }) {
  const site = await newsroom()
  const subjects = {} as Record<SubjectKind, Awaited<ReturnType<typeof listedSubjects>>>
  for (const kind of SUBJECT_KINDS)
    subjects[kind] = await listedSubjects(reader(), { kind, locale })
  const months = await archiveMonths(reader(), { locale })
  return (
    <ListRoute
      locale={locale}
      list={newsList(site, locale)}
      query={query}
      description={site.description[locale]}
    >
      {months.length > 0 && (
        <Browse newsroom={site} locale={locale} subjects={subjects} months={months} />
      )}
    </ListRoute>
  )
}
