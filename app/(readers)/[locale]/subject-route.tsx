import { permanentRedirect } from 'next/navigation'
import { SitePage } from '#components/reader/site-page.tsx'
import { SubjectAbout } from '#components/reader/subject-about.tsx'
import { SubjectsPage } from '#components/reader/subjects-page.tsx'
import { findImages, findSubject, listedSubjects, reader, subjectTotals } from '#db/public.ts'
import type { SubjectKind } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import { feedPath, subjectPath, subjectsPath } from '#domain/paths.ts'
import { inEvery, inOnly } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsCrumb, subjectList } from '../lists.ts'
import { newsroom } from '../newsroom.ts'
import { LISTS } from '../versions.ts'
import { ListRoute, pageNumber, type Query } from './list-route.tsx'
import { NotFoundRoute } from './not-found-route.tsx'

/** What was published on a topic, from a project or series, by a person, about a country. */
export async function SubjectRoute({
  locale,
  kind,
  slug,
  query,
}: {
  locale: Locale
  kind: SubjectKind
  slug: string
  query: Query
}) {
  const subject = await findSubject(reader(), { kind, slug, locale })
  if (!subject) return <NotFoundRoute locale={locale} />
  if (subject.slug !== slug)
    permanentRedirect(subjectPath(kind, locale, subject.slug, pageNumber((await query).page)))
  const photos = await findImages(reader(), { uids: [subject.photo], locale })
  const photo = photos.get(subject.photo ?? '')
  return (
    <ListRoute
      locale={locale}
      list={subjectList(await newsroom(), locale, subject)}
      query={query}
      description={subject.locale === locale ? subject.about || undefined : undefined}
      about={<SubjectAbout subject={subject} photo={photo} page={locale} />}
    />
  )
}

/** Every subject of a kind that has a list in the language. */
export async function SubjectsRoute({ locale, kind }: { locale: Locale; kind: SubjectKind }) {
  const subjects = await listedSubjects(reader(), { kind, locale })
  if (subjects.length === 0) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const title = readerWords(locale)(`subjects.${kind}`)
  const listed = (await subjectTotals(reader(), { kind })).map((row) => row.locale)
  const versions = inOnly(
    inEvery((other) => subjectsPath(kind, other)),
    listed,
  )
  const head = {
    title,
    path: subjectsPath(kind, locale),
    versions,
    feed: { path: feedPath(locale), title: site.name[locale] },
  }
  return (
    <SitePage newsroom={site} locale={locale} head={head} languages={{ ...LISTS, ...versions }}>
      <SubjectsPage title={title} subjects={subjects} locale={locale} trail={[newsCrumb(locale)]} />
    </SitePage>
  )
}
