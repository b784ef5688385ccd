import { isLocale } from '#domain/locales.ts'
import { decodeSegment } from '#domain/paths.ts'
import { PeriodRoute } from '../../../archive-route.tsx'
import type { Query } from '../../../list-route.tsx'
import { NotFoundRoute } from '../../../not-found-route.tsx'
import { periodAt } from '../../../place.ts'

interface Props {
  params: Promise<{ locale: string; section: string; slug: string; year: string }>
  searchParams: Query
}

/** A year of the archive; nothing else stands this deep. */
export default async function YearRoute({ params, searchParams }: Props) {
  const place = await params
  const { locale } = place
  const period = periodAt(place)
  if (!isLocale(locale) || !period)
    return <NotFoundRoute locale={locale} slug={decodeSegment(place.year)} />
  return <PeriodRoute locale={locale} period={period} query={searchParams} />
}
