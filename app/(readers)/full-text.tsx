import { Body } from '#components/reader/body.tsx'
import type { ArticleView } from '#db/public.ts'

/**
 * An article's text as HTML for other places than its page: the same elements, addresses absolute.
 * React's renderer is loaded when it is needed, since Next forbids pages to import it.
 */
export async function fullText(
  { body }: Pick<ArticleView, 'body'>,
  origin: string,
): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(<Body document={body} />)
  return html.replace(/\b(href|src)="\/(?!\/)/g, `$1="${origin}/`)
}
