import { securityTxt } from '#domain/security-txt.ts'
import { newsroom } from '../../newsroom.ts'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { securityContact, origin } = await newsroom()
  if (!securityContact) return new Response('Nothing here.\n', { status: 404 })
  const { text, until } = securityTxt(securityContact, origin, new Date())
  return new Response(text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-dateline-until': until.toISOString(),
    },
  })
}
