import { ArchivePage, Months } from '#components/reader/archive-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { archiveMonths, listedLocales, reader } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { archivePath, feedPath } from '#domain/paths.ts'
import type { Period } from '#domain/sections.ts'
import { inEvery, inOnly } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsCrumb, periodList } from '../lists.ts'
import { newsroom } from '../newsroom.ts'
import { LISTS } from '../versions.ts'
import { ListRoute, type Query } from './list-route.tsx'
import { NotFoundRoute } from './not-found-route.tsx'

const ARCHIVES = inEvery((locale) => archivePath(locale))

/** The years that hold anything, for all news ever published in a language. */
export async function ArchiveRoute({ locale }: { locale: Locale }) {
  const months = await archiveMonths(reader(), { locale })
  if (months.length === 0) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const versions = inOnly(ARCHIVES, await listedLocales(reader()))
  const head = {
    title: readerWords(locale)('archive.title'),
    path: archivePath(locale),
    versions,
    feed: { path: feedPath(locale), title: site.name[locale] },
  }
  return (
    <SitePage
      newsroom={site}
      locale={locale}
      head={head}
      section="news"
      languages={{ ...LISTS, ...versions }}
    >
      <ArchivePage months={months} locale={locale} trail={[newsCrumb(locale)]} />
    </SitePage>
  )
}

/** A year of the archive, with its months, or one of those. */
export async function PeriodRoute({
  locale,
  period,
  query,
}: {
  locale: Locale
  period: Period
  query: Query
}) {
  const { year, month } = period
  const months = month ? [] : await archiveMonths(reader(), { locale, year })
  return (
    <ListRoute locale={locale} list={periodList(locale, period)} query={query}>
      {months.length > 1 && <Months months={months} locale={locale} />}
    </ListRoute>
  )
}
