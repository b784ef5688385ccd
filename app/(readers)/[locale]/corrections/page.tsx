import { permanentRedirect } from 'next/navigation'
import { CorrectionsPage } from '#components/reader/corrections-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { correctedLocales, listCorrections, reader } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { correctionsPath } from '#domain/pages.ts'
import { inEvery, inOnly } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from '../../newsroom.ts'
import { pageNumber, type Query } from '../list-route.tsx'
import { NotFoundRoute } from '../not-found-route.tsx'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Query
}

const LOGS = inEvery((locale) => correctionsPath(locale))

export default async function CorrectionsRoute({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const { page: typed } = await searchParams
  if (typed === '1') permanentRedirect(correctionsPath(locale))
  const page = pageNumber(typed)
  const list = page && (await listCorrections(reader(), { locale, page }))
  if (!list || (page > 1 && list.items.length === 0)) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const words = readerWords(locale)
  const name = words('trust.corrections')
  const head = {
    title: page > 1 ? `${name}, ${words('list.pageOf', { page, pages: list.pages })}` : name,
    description: page > 1 ? undefined : words('trust.correctionsIntro'),
    path: correctionsPath(locale, page),
    versions: page > 1 ? undefined : inOnly(LOGS, await correctedLocales(reader())),
    isIndexed: list.items.length > 0,
  }
  return (
    <SitePage newsroom={site} locale={locale} head={head} languages={LOGS}>
      <CorrectionsPage list={list} page={page} timeZone={site.timeZone} locale={locale} />
    </SitePage>
  )
}
