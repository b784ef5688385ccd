import type { ArticleView } from '#db/public.ts'
import { markdownLine, markdownOf } from '#domain/markdown.ts'
import { articlePath } from '#domain/paths.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from './newsroom.ts'

/** An article to be copied clean: headline, day, text, and where it stands. */
export async function markdownAnswer(article: ArticleView): Promise<Response> {
  const { locale, title, summary, body, day, reference, notice, state } = article
  const { origin, name } = await newsroom()
  const url = origin + articlePath(locale, article.slug)
  const words = readerWords(locale)
  const facts = [name[locale], formatDay(day, locale), reference].filter(Boolean)
  const parts = [
    `# ${markdownLine(title)}`,
    markdownLine(facts.join(' · ')),
    state === 'withdrawn' && notice ? `> ${markdownLine(notice)}` : '',
    summary ? `**${markdownLine(summary)}**` : '',
    markdownOf(body, { ends: words('article.ends') }),
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
