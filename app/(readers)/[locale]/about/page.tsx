import { publishedPages, reader } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { pagePath } from '#domain/pages.ts'
import { readerWords } from '#i18n/reader.ts'
import { NotFoundRoute } from '../not-found-route.tsx'
import { PageRoute } from '../page-route.tsx'

/** Who publishes this, and the pages below. */
export default async function AboutRoute({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const others = (await publishedPages(reader())).filter(
    (page) => page.locale === locale && page.key !== 'about',
  )
  return (
    <PageRoute locale={locale} page="about">
      {others.length > 0 && (
        <nav aria-label={readerWords(locale)('trust.more')}>
          <ul>
            {others.map(({ key, title }) => (
              <li key={key}>
                <a href={pagePath(locale, key)}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </PageRoute>
  )
}
