import { addressOf, readArticle, reader } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { articlePath, decodeSegment } from '#domain/paths.ts'
import { articleAnswer, removed } from '../../../../api/v1/article-answer.ts'
import { markdownAnswer } from '../../../../markdown/answer.ts'
import { gone, movedTo, noSuchFile } from '../../../../plain-answers.ts'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ form: string; locale: string; slug: string }>
}

/**
 * An article in another form than its page: `/en/news/x.json` and `/en/news/x.md`, which the press
 * brings here (press/address.ts); nobody else can ask for this address. What became of the article
 * is answered as on its page.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { form, locale, slug: segment } = await params
  const slug = decodeSegment(segment)
  if (!isLocale(locale) || slug === undefined) return noSuchFile()
  const found = await readArticle(reader(), { locale, slug })
  switch (found?.is) {
    case 'article': {
      if (form === 'md') return markdownAnswer(found.article)
      const address = await addressOf(reader(), found.article.uid)
      return address ? articleAnswer(found.article, address.storyUid) : noSuchFile()
    }
    case 'gone':
      return form === 'md' ? gone('This article was removed') : removed(found.gone)
    case 'moved':
      return movedTo(`${articlePath(locale, found.slug)}.${form}`)
    case undefined:
      return noSuchFile()
  }
}
