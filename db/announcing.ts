import type { ArticleView } from './articles.ts'
import type { Tx } from './client.ts'
import { queueJob } from './jobs.ts'

/**
 * Has whoever follows the newsroom told of a change, once the transaction stands: hubs of feeds and
 * search engines, as far as the house knows any (jobs/announcements.ts). What is under embargo is
 * announced when that ends.
 */
export async function announceChange(tx: Tx, { story }: ArticleView, at: Date): Promise<void> {
  const { embargoUntil } = story
  const runAt = embargoUntil && embargoUntil > at ? embargoUntil : at
  await queueJob(tx, { kind: 'announce', payload: { storyUid: story.uid }, runAt })
}
