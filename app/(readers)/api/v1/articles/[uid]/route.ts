import { addressOf, readArticle, reader } from '#db/public.ts'
import { refuse } from '../../answers.ts'
import { articleAnswer, removed } from '../../article-answer.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ uid: string }> }) {
  const address = await addressOf(reader(), (await params).uid)
  const found = address && (await readArticle(reader(), address))
  if (found?.is === 'gone') return removed(found.gone)
  if (!address || found?.is !== 'article') return refuse(404, 'There is no such article')
  return articleAnswer(found.article, address.storyUid)
}
