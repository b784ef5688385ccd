import { Gateway } from '#components/reader/gateway.tsx'
import { PageHead } from '#components/reader/page-head.tsx'
import { newestOfEach, reader } from '#db/public.ts'
import { DEFAULT_LOCALE } from '#domain/locales.ts'
import { GATEWAY } from '#domain/paths.ts'
import { newsroom } from '../newsroom.ts'
import { FRONTS } from '../versions.ts'

/** The same for everybody: no reader is sent on by what a browser says it prefers. */
export default async function GatewayRoute() {
  const site = await newsroom()
  const head = {
    description: site.description[DEFAULT_LOCALE],
    path: GATEWAY,
    versions: FRONTS,
    fallback: GATEWAY,
  }
  return (
    <>
      <PageHead head={head} site={site.name[DEFAULT_LOCALE]} origin={site.origin} />
      <Gateway newsroom={site} newest={await newestOfEach(reader())} />
    </>
  )
}
