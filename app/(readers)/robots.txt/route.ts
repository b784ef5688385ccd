import { newsroom } from '../newsroom.ts'

export const dynamic = 'force-dynamic'

/** RFC 9309. Pages that are not to be found say so themselves: blocked, they could not. */
export async function GET() {
  const { origin } = await newsroom()
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
