import { isLocale } from '#domain/locales.ts'
import { decodeSegment } from '#domain/paths.ts'
import type { Query } from '../list-route.tsx'
import { NewsRoute } from '../news-route.tsx'
import { NotFoundRoute } from '../not-found-route.tsx'
import { isNewsSection, subjectSection } from '../place.ts'
import { SubjectsRoute } from '../subject-route.tsx'

interface Props {
  params: Promise<{ locale: string; section: string }>
  searchParams: Query
}

/** All news of a language, or all subjects of a kind. */
export default async function SectionRoute({ params, searchParams }: Props) {
  const { locale, section } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  if (isNewsSection(locale, section)) return <NewsRoute locale={locale} query={searchParams} />
  const kind = subjectSection(locale, section)
  if (kind) return <SubjectsRoute locale={locale} kind={kind} />
  return <NotFoundRoute locale={locale} slug={decodeSegment(section)} />
}
