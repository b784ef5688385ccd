import { reader, storyCatalogue } from '#db/public.ts'
import { newsroom } from '../../../newsroom.ts'
import { answer, nextOf, readQuery, refuse } from '../answers.ts'
import { storyOf } from '../views.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const query = await readQuery(request)
  if (query instanceof Response) return query
  const page = await storyCatalogue(reader(), query)
  if (!page) return refuse(400, 'There is no such story to go on after')
  const site = await newsroom()
  const items = page.items.map((item) => storyOf(item, site))
  return answer({ items, next: nextOf(site.origin, request, page.next) })
}
