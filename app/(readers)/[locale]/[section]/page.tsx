import { isLocale } from '#domain/locales.ts'
import { decodeSegment } from '#domain/paths.ts'
import { ListRoute, type Query } from '../list-route.tsx'
import { NotFoundRoute } from '../not-found-route.tsx'
import { isNewsSection } from '../place.ts'

interface Props {
  params: Promise<{ locale: string; section: string }>
  searchParams: Query
}

/** All news of a language. */
export default async function SectionRoute({ params, searchParams }: Props) {
  const { locale, section } = await params
  if (!isLocale(locale) || !isNewsSection(locale, section))
    return <NotFoundRoute locale={locale} slug={decodeSegment(section)} />
  return <ListRoute locale={locale} query={searchParams} />
}
