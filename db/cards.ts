import type { ArticleView } from './articles.ts'
import type { Tx } from './client.ts'
import { queueJob } from './jobs.ts'

const NEWS_MS = 3 * 24 * 60 * 60 * 1000

/**
 * Has the card of what is news drawn before anybody shares the link, or when its embargo ends. The
 * cards of an archive that is brought in are drawn one by one, each when it is first asked for.
 */
export async function orderCard(
  tx: Tx,
  { article, story }: ArticleView,
  day: string,
): Promise<void> {
  if (Date.parse(day) < Date.now() - NEWS_MS) return
  const job = {
    kind: 'card',
    payload: { articleUid: article.uid },
    dedupeKey: `card ${article.uid}`,
  }
  await queueJob(tx, story.embargoUntil ? { ...job, runAt: story.embargoUntil } : job)
}
