import { decodeSegment } from '#domain/paths.ts'
import { NotFoundRoute } from '../not-found-route.tsx'

/** No page has a path this deep. */
export default async function RestRoute({
  params,
}: {
  params: Promise<{ locale: string; rest: string[] }>
}) {
  const { locale, rest } = await params
  return <NotFoundRoute locale={locale} slug={decodeSegment(rest.at(-1) ?? '')} />
}
