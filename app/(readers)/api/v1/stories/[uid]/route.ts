import { catalogueStory, reader } from '#db/public.ts'
import { newsroom } from '../../../../newsroom.ts'
import { answer, refuse } from '../../answers.ts'
import { storyOf } from '../../views.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ uid: string }> }) {
  const found = await catalogueStory(reader(), (await params).uid)
  if (found === 'gone') return refuse(410, 'This story was removed')
  return found ? answer(storyOf(found, await newsroom())) : refuse(404, 'There is no such story')
}
