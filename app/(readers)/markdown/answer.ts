import { type ArticleView, reader, surroundingsOf } from '#db/public.ts'
import { markdownLine } from '#domain/markdown.ts'
import { articlePath } from '#domain/paths.ts'
import { newsroom } from '../newsroom.ts'
import {
  boilerplateParts,
  contactParts,
  documentParts,
  factLines,
  noticeLines,
  termLine,
} from './around.ts'
import { textMarkdown } from './text.ts'

/** An article to be copied clean, with all that its page says of it, and where it stands. */
export async function markdownAnswer(article: ArticleView): Promise<Response> {
  const { locale, title, summary } = article
  const site = await newsroom()
  const { origin } = site
  const around = await surroundingsOf(reader(), article)
  const { image, pictures } = around
  const url = origin + articlePath(locale, article.slug)
  const parts = [
    `# ${markdownLine(title)}`,
    factLines(article, around, site),
    noticeLines(article, around, site),
    summary ? `**${markdownLine(summary)}**` : '',
    textMarkdown({ ...article, image, pictures }, origin),
    ...contactParts(around.contacts, locale),
    ...boilerplateParts(around.boilerplate),
    ...documentParts(around.attachments, { locale, origin }),
    '---',
    termLine(site, locale),
    `<${url}>`,
  ]
  return new Response(`${parts.filter(Boolean).join('\n\n')}\n`, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-language': locale,
      link: `<${url}>; rel="canonical"`,
      'x-robots-tag': 'noindex',
    },
  })
}
