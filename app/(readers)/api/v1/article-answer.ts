import { readArticle, reader } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { newsroom } from '../../newsroom.ts'
import { answer, refuse } from './answers.ts'
import { wholeOf } from './views.tsx'

/** One article whole, as JSON: live or withdrawn, else why there is nothing. */
export async function articleAnswer(address: {
  locale: Locale
  slug: string
  storyUid: string
}): Promise<Response> {
  const found = await readArticle(reader(), address)
  if (found?.is === 'gone')
    return refuse(410, 'This article was removed', found.gone.notice ?? undefined)
  if (found?.is !== 'article') return refuse(404, 'There is no such article')
  const site = await newsroom()
  const whole = await wholeOf(found.article, address.storyUid, site)
  return answer(whole, {
    link: `<${whole.url}>; rel="canonical"`,
  })
}
