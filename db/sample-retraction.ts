import { and, eq } from 'drizzle-orm'
import { instantIn } from '#domain/days.ts'
import { articlePath } from '#domain/paths.ts'
import type { Tx } from './client.ts'
import { removeArticle, withdrawArticle } from './retract.ts'
import type { SampleStory } from './sample-files.ts'
import { clockFrom, type Played, type Stage, versionOf } from './sample-story.ts'
import { articleSlugs, articles } from './schema/articles.ts'
import { stories } from './schema/stories.ts'

/**
 * Takes back what the sample says was taken back, once every story is there: what takes the place
 * of one was published after it.
 */
export async function retractPlayed(
  tx: Tx,
  story: SampleStory,
  all: readonly Played[],
  stage: Stage,
): Promise<void> {
  const successor = await addressOf(tx, stage.played.get(story.successor ?? ''))
  for (const { articleUid, article } of all) {
    const { state, note = '', retracted = '' } = article
    if (state !== 'withdrawn' && state !== 'gone') continue
    const at = clockFrom(instantIn(retracted, '18:00', stage.timeZone), stage.now)(0)
    const input = { ...(await versionOf(tx, articleUid)), note, successor, at }
    const publisher = stage.person(article.publisher)
    if (state === 'withdrawn') await withdrawArticle(tx, publisher, input)
    else await removeArticle(tx, publisher, input)
  }
}

/** Of a story's original, as somebody would copy it; undefined for a story that was not played. */
async function addressOf(tx: Tx, storyUid: string | undefined): Promise<string | undefined> {
  if (storyUid === undefined) return undefined
  const [original] = await tx
    .select({ locale: articles.locale, slug: articleSlugs.slug })
    .from(stories)
    .innerJoin(
      articles,
      and(eq(articles.storyId, stories.id), eq(articles.locale, stories.sourceLocale)),
    )
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(and(eq(stories.uid, storyUid), eq(articleSlugs.isCurrent, true)))
  return original && articlePath(original.locale, original.slug)
}
