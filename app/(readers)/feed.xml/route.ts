import { feedOfAll } from '../feeds/feed.ts'
import { feedAnswer } from '../feeds/feed-answer.ts'
import { newsroom } from '../newsroom.ts'

export const dynamic = 'force-dynamic'

/** All languages at once. */
export async function GET(): Promise<Response> {
  const site = await newsroom()
  return feedAnswer(await feedOfAll(site), 'atom', site.origin)
}
