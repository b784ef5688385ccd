import { articleCatalogue, reader } from '#db/public.ts'
import { newsroom } from '../../../newsroom.ts'
import { answer, nextOf, readQuery, refuse } from '../answers.ts'
import { summaryOf } from '../views.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const query = await readQuery(request)
  if (query instanceof Response) return query
  const page = await articleCatalogue(reader(), query)
  if (!page) return refuse(400, 'There is no such article to go on after')
  const site = await newsroom()
  const items = page.items.map((item) => summaryOf(item, site))
  return answer({ items, next: nextOf(site.origin, request, page.next) })
}
