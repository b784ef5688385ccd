import { eq, sql } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import type { StoryRecord } from './articles.ts'
import type { Tx } from './client.ts'
import { referenceNumbers, stories } from './schema/stories.ts'

/** The same letters in every language: a reference is quoted, never translated. */
const LETTERS: Record<CategoryKey, string> = {
  'press-release': 'PR',
  'project-news': 'PN',
  'expert-voice': 'EV',
  'around-the-globe': 'AG',
}

/**
 * The story's reference, such as `PR 2017/014`: letters of the category, year of the day, and a
 * running number. Given once, when the first language is published; it stays whatever changes.
 */
export async function referenceOf(
  tx: Tx,
  story: StoryRecord,
  { category, day }: { category: CategoryKey; day: string },
): Promise<string> {
  if (story.reference) return story.reference
  const run = `${LETTERS[category]} ${day.slice(0, 4)}`
  const [given] = await tx
    .insert(referenceNumbers)
    .values({ run, last: 1 })
    .onConflictDoUpdate({
      target: referenceNumbers.run,
      set: { last: sql`${referenceNumbers.last} + 1` },
    })
    .returning()
  if (!given) throw new Error(`No number was given in ${run}`)
  const reference = `${run}/${String(given.last).padStart(3, '0')}`
  await tx.update(stories).set({ reference }).where(eq(stories.id, story.id))
  return reference
}
