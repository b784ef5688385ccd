import { isLocale, LOCALE_FACTS } from '#domain/locales.ts'
import { decodeSegment } from '#domain/paths.ts'
import { ListRoute, type Query } from '../list-route.tsx'
import { NotFoundRoute } from '../not-found-route.tsx'

export default async function SectionRoute({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string; section: string }>
  searchParams: Query
}) {
  const { locale, section } = await params
  const word = decodeSegment(section)
  if (!isLocale(locale) || word !== LOCALE_FACTS[locale].newsWord)
    return <NotFoundRoute locale={locale} slug={word} />
  return <ListRoute locale={locale} query={searchParams} />
}
