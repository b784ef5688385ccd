import { readArticle, reader } from '#db/public.ts'
import { escapeXml } from '#domain/characters.ts'
import { readArticleAddress } from '#domain/paths.ts'
import { answer, refuse } from '../api/v1/answers.ts'
import { newsroom } from '../newsroom.ts'

export const dynamic = 'force-dynamic'

/** In pixels: what the card fills at most, and what it can be read in at least. */
const LARGEST = { width: 600, height: 260 }
const SMALLEST = { width: 200, height: 120 }

/** How an article is shown in other sites' pages (oembed.com 1.0): a small frame, no script. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  if ((searchParams.get('format') ?? 'json') !== 'json')
    return refuse(404, 'There is no other format than json')
  const site = await newsroom()
  const article = await articleAt(searchParams.get('url') ?? '', site.origin)
  if (!article) return refuse(404, 'No article stands at this address')
  const width = within(LARGEST.width, searchParams.get('maxwidth'))
  const height = within(LARGEST.height, searchParams.get('maxheight'))
  const common = {
    version: '1.0',
    title: article.title,
    provider_name: site.name[article.locale],
    provider_url: site.origin,
    cache_age: 3_600,
  }
  // What is asked for may not be exceeded (2.3.4): where the card has no room, its address is all.
  if (width < SMALLEST.width || height < SMALLEST.height) return answer({ ...common, type: 'link' })
  const html = frame(`${site.origin}/embed/${article.uid}`, article.title, { width, height })
  return answer({ ...common, type: 'rich', width, height, html })
}

/** Also under an address it had before. */
async function articleAt(url: string, origin: string) {
  const place = URL.parse(url)?.origin === origin ? readArticleAddress(url) : undefined
  if (!place) return undefined
  const found = await readArticle(reader(), place)
  const current =
    found?.is === 'moved' ? await readArticle(reader(), { ...place, slug: found.slug }) : found
  return current?.is === 'article' ? current.article : undefined
}

/** A limit that is no whole number above nothing is none. */
function within(most: number, asked: string | null): number {
  return asked !== null && /^0*[1-9]\d*$/.test(asked) ? Math.min(most, Number(asked)) : most
}

function frame(src: string, title: string, { width, height }: typeof LARGEST): string {
  return `<iframe src="${src}" title="${escapeXml(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe>`
}
