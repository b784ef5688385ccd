import { addressOf, readArticle, reader } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { decodeSegment } from '#domain/paths.ts'
import { articleAnswer } from '../../../../api/v1/article-answer.ts'
import { markdownAnswer } from '../../../../markdown.ts'
import { noSuchFile } from '../../../../xml.ts'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ form: string; locale: string; slug: string }>
}

/**
 * An article in another form than its page: `/en/news/x.json` and `/en/news/x.md`, which the press
 * brings here (press/address.ts); nobody else can ask for this address.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { form, locale, slug: segment } = await params
  const slug = decodeSegment(segment)
  if (!isLocale(locale) || slug === undefined) return noSuchFile()
  const found = await readArticle(reader(), { locale, slug })
  if (found?.is !== 'article') return noSuchFile()
  if (form === 'md') return markdownAnswer(found.article)
  const address = await addressOf(reader(), found.article.uid)
  return address ? articleAnswer(address) : noSuchFile()
}
