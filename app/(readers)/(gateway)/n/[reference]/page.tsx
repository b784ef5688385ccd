import { Elsewhere } from '#components/reader/http-status.tsx'
import { findByReference, reader } from '#db/public.ts'
import { DEFAULT_LOCALE } from '#domain/locales.ts'
import { articlePath, referenceAt } from '#domain/paths.ts'
import { NotFoundRoute } from '../../../[locale]/not-found-route.tsx'

interface Props {
  params: Promise<{ reference: string }>
}

/** A story by its reference, as it is printed and quoted: `/n/pr-2017-014`. */
export default async function ShortLink({ params }: Props) {
  const reference = referenceAt((await params).reference)
  const found = reference && (await findByReference(reader(), reference))
  if (!found) return <NotFoundRoute locale={DEFAULT_LOCALE} />
  return <Elsewhere path={articlePath(found.locale, found.slug)} />
}
