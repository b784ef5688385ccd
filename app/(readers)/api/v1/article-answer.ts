import type { ArticleView, GoneView } from '#db/public.ts'
import { newsroom } from '../../newsroom.ts'
import { answer, refuse } from './answers.ts'
import { wholeOf } from './whole.tsx'

/** One article whole, as JSON: live or withdrawn. */
export async function articleAnswer(article: ArticleView, storyUid: string): Promise<Response> {
  const whole = await wholeOf(article, storyUid, await newsroom())
  return answer(whole, {
    link: `<${whole.url}>; rel="canonical"`,
    'x-robots-tag': 'noindex',
  })
}

export const removed = ({ notice }: GoneView): Response =>
  refuse(410, 'This article was removed', notice ?? undefined)
