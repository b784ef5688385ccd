import { isLocale } from '#domain/locales.ts'
import { isBelowAbout } from '#domain/pages.ts'
import { NotFoundRoute } from '../../not-found-route.tsx'
import { PageRoute } from '../../page-route.tsx'

interface Props {
  params: Promise<{ locale: string; page: string }>
}

export default async function PolicyRoute({ params }: Props) {
  const { locale, page } = await params
  if (!isLocale(locale) || !isBelowAbout(page)) return <NotFoundRoute locale={locale} />
  return <PageRoute locale={locale} page={page} />
}
