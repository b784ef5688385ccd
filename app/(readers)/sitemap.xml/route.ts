import { listsMoreThan, reader } from '#db/public.ts'
import { newsroom } from '../newsroom.ts'
import { articlePlaces, pagePlaces, partPlaces, sitemap } from '../site-map.ts'

export const dynamic = 'force-dynamic'

/** The protocol's limit is 50,000 addresses a file; the pages need their room. */
const MOST_IN_ONE = 45_000

/** The whole site, or, when it has grown too large for one file, an index of its parts. */
export async function GET() {
  const site = await newsroom()
  if (await listsMoreThan(reader(), MOST_IN_ONE))
    return sitemap('sitemapindex', site.origin, await partPlaces())
  const places = [...(await pagePlaces(site)), ...(await articlePlaces())]
  return sitemap('urlset', site.origin, places)
}
