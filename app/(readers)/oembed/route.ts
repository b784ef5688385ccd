import { readArticle, reader } from '#db/public.ts'
import { readArticleAddress } from '#domain/paths.ts'
import { answer, refuse } from '../api/v1/answers.ts'
import { newsroom } from '../newsroom.ts'

export const dynamic = 'force-dynamic'

const WIDEST = 600
const NARROWEST = 240
const HEIGHT = 260

/** How an article is shown in other sites' pages (oembed.com 1.0): a small frame, no script. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  if ((searchParams.get('format') ?? 'json') !== 'json')
    return refuse(404, 'There is no other format than json')
  const site = await newsroom()
  const place = placeOf(searchParams.get('url') ?? '', site.origin)
  const found = place && (await readArticle(reader(), place))
  if (found?.is !== 'article') return refuse(404, 'No article stands at this address')
  const { article } = found
  const width = widthFrom(searchParams.get('maxwidth'))
  return answer({
    version: '1.0',
    type: 'rich',
    title: article.title,
    provider_name: site.name[article.locale],
    provider_url: site.origin,
    cache_age: 3_600,
    width,
    height: HEIGHT,
    html: frame(`${site.origin}/embed/${article.uid}`, article.title, width),
  })
}

function placeOf(url: string, origin: string) {
  return URL.parse(url)?.origin === origin ? readArticleAddress(url) : undefined
}

function widthFrom(asked: string | null): number {
  const most = Number(asked)
  return Number.isInteger(most) && most > 0 ? Math.max(NARROWEST, Math.min(most, WIDEST)) : WIDEST
}

function frame(src: string, title: string, width: number): string {
  const said = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<iframe src="${src}" title="${said}" width="${width}" height="${HEIGHT}" style="border:0;max-width:100%" loading="lazy" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe>`
}
