import { robotsText } from '#domain/robots.ts'
import { newsroom } from '../newsroom.ts'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { origin, refusedCrawlers } = await newsroom()
  return new Response(robotsText(origin, refusedCrawlers), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
