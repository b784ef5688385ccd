import type { Newsroom } from '#components/reader/site-page.tsx'
import type { ArticleView } from '#db/public.ts'
import { colourProperties } from '#domain/colours.ts'
import { dayIn } from '#domain/days.ts'
import { directionOf } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'

const STYLE = `:root{${colourProperties('paper', 'ink', 'muted', 'hairline')}}body{margin:0;padding:1rem;border:1px solid var(--hairline);border-block-start:4px solid var(--ink);background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}h1{margin:0 0 .5rem;font:650 1.25rem/1.25 Georgia,"Noto Serif",serif}:lang(ar) h1{line-height:1.4}a{color:inherit}p{margin:0 0 .5rem;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}p:last-child{margin:0;color:var(--muted);font-size:.875rem}`

/** A whole document of its own: headline, summary, newsroom and day, leading to the article. */
export async function embedDocument(article: ArticleView, site: Newsroom): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { locale, title, summary, state, noticeAt } = article
  const note =
    state === 'withdrawn' && noticeAt
      ? readerWords(locale)('article.withdrawnOn', {
          day: formatDay(dayIn(noticeAt, site.timeZone), locale),
        })
      : summary
  const markup = renderToStaticMarkup(
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>
          <a href={site.origin + articlePath(locale, article.slug)} target="_top">
            {title}
          </a>
        </h1>
        {note && <p>{note}</p>}
        <p>
          {site.name[locale]} · {formatDay(article.day, locale)}
        </p>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${markup}`
}
