import { reader, readNews } from '#db/public.ts'
import { newsSitemap } from '../news-map.ts'
import { newsroom } from '../newsroom.ts'

export const dynamic = 'force-dynamic'

export async function GET() {
  return newsSitemap(await newsroom(), await readNews(reader()))
}
