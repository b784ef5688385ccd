import { NotFound } from '#components/reader/lost-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { findElsewhere, newestArticles, reader } from '#db/public.ts'
import { DEFAULT_LOCALE, isLocale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from '../newsroom.ts'
import { FRONTS } from '../versions.ts'

/** The page for an address where nothing is. A first word that is no language gets the default's. */
export async function NotFoundRoute({ locale: typed, slug }: { locale: string; slug?: string }) {
  const locale = isLocale(typed) ? typed : DEFAULT_LOCALE
  const newest = await newestArticles(reader(), { locale, limit: 5 })
  const elsewhere = slug && isLocale(typed) ? await findElsewhere(reader(), { slug }) : []
  return (
    <SitePage
      newsroom={await newsroom()}
      locale={locale}
      head={{ title: readerWords(locale)('notFound.title'), isIndexed: false }}
      languages={FRONTS}
    >
      <NotFound locale={locale} newest={newest} elsewhere={elsewhere} />
    </SitePage>
  )
}
