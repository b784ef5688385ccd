import { Gateway } from '#components/reader/gateway.tsx'
import { PageHead } from '#components/reader/page-head.tsx'
import { newestOfEach, reader } from '#db/public.ts'
import { DEFAULT_LOCALE } from '#domain/locales.ts'
import { GATEWAY } from '#domain/paths.ts'
import { inOnly } from '#domain/versions.ts'
import { newsroom } from '../newsroom.ts'
import { FRONTS } from '../versions.ts'

/** The same for everybody: no reader is sent on by what a browser says it prefers. */
export default async function GatewayRoute() {
  const site = await newsroom()
  const newest = await newestOfEach(reader())
  const head = {
    description: site.description[DEFAULT_LOCALE],
    path: GATEWAY,
    versions: inOnly(FRONTS, [...newest.keys()]),
    fallback: GATEWAY,
  }
  return (
    <>
      <PageHead
        head={head}
        site={site.name[DEFAULT_LOCALE]}
        origin={site.origin}
        locale={DEFAULT_LOCALE}
        fediverse={site.fediverse}
      />
      <Gateway newsroom={site} newest={newest} />
    </>
  )
}
