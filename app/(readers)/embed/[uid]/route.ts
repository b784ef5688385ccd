import { addressOf, readArticle, reader } from '#db/public.ts'
import { newsroom } from '../../newsroom.ts'
import { gone, noSuchFile } from '../../plain-answers.ts'
import { embedDocument } from '../embed-document.tsx'

export const dynamic = 'force-dynamic'

/** The card of an article that other sites show in a frame (oEmbed). */
export async function GET(_request: Request, { params }: { params: Promise<{ uid: string }> }) {
  const address = await addressOf(reader(), (await params).uid)
  const found = address && (await readArticle(reader(), address))
  if (found?.is === 'gone') return gone('This article was removed')
  if (found?.is !== 'article') return noSuchFile()
  return new Response(await embedDocument(found.article, await newsroom()), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'x-robots-tag': 'noindex',
      // The press lets this page, and no other, stand in other sites' frames.
      'x-dateline-embed': 'yes',
    },
  })
}
