import { newsroom } from '../newsroom.ts'
import { partPlaces } from '../site-map.ts'
import { sitemapIndex } from '../site-map-file.ts'

export const dynamic = 'force-dynamic'

/** An index of the site's maps: the pages, and the articles by language and year. */
export async function GET() {
  const { origin } = await newsroom()
  return sitemapIndex(origin, await partPlaces())
}
