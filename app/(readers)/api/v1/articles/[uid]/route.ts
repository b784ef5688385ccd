import { addressOf, reader } from '#db/public.ts'
import { refuse } from '../../answers.ts'
import { articleAnswer } from '../../article-answer.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ uid: string }> }) {
  const address = await addressOf(reader(), (await params).uid)
  return address ? articleAnswer(address) : refuse(404, 'There is no such article')
}
