import { desc, eq } from 'drizzle-orm'
import type { CategoryKey } from '#domain/categories.ts'
import { isDay } from '#domain/days.ts'
import { type Details, noDetails } from '#domain/details.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StoryRecord } from './articles.ts'
import type { Db, Tx } from './client.ts'
import { checkNamed } from './named-details.ts'
import { actorId } from './records.ts'
import { categories, stories, storyFacts } from './schema/stories.ts'

export interface Facts {
  id: number
  /** Of this story's versions; a new one with every change. */
  number: number
  category: CategoryKey
  /** `YYYY-MM-DD` in the newsroom's time zone. */
  day: string
  details: Details
}

export interface FactsInput {
  category: CategoryKey
  day: string
  /** Absent: as they were; none for a new story. */
  details?: Details
}

export async function factsById(db: Db, id: number | null): Promise<Facts | undefined> {
  if (id === null) return undefined
  const [row] = await db
    .select({
      id: storyFacts.id,
      number: storyFacts.number,
      category: categories.key,
      day: storyFacts.day,
      details: storyFacts.details,
    })
    .from(storyFacts)
    .innerJoin(categories, eq(categories.id, storyFacts.categoryId))
    .where(eq(storyFacts.id, id))
  return row
}

/**
 * Writes the next version; readers see it with the publication that follows.
 * @throws Refusal `invalid` with the field, also for details that name what is not there.
 */
export async function addFacts(
  tx: Tx,
  by: Staff,
  story: StoryRecord,
  input: FactsInput,
  at: Date,
): Promise<void> {
  if (!isDay(input.day)) throw new Refusal('invalid', 'day')
  const [category] = await tx.select().from(categories).where(eq(categories.key, input.category))
  if (!category) throw new Refusal('invalid', 'category')
  const [last] = await tx
    .select({ number: storyFacts.number, details: storyFacts.details })
    .from(storyFacts)
    .where(eq(storyFacts.storyId, story.id))
    .orderBy(desc(storyFacts.number))
    .limit(1)
  const details = input.details ?? noDetails()
  const standing = last?.details ?? noDetails()
  await checkNamed(tx, { next: details, standing, storyUid: story.uid })
  const [facts] = await tx
    .insert(storyFacts)
    .values({
      storyId: story.id,
      number: (last?.number ?? 0) + 1,
      categoryId: category.id,
      day: input.day,
      details,
      createdBy: actorId(by),
      createdAt: at,
    })
    .returning({ id: storyFacts.id })
  if (!facts) throw new Error('The facts were not written')
  await tx.update(stories).set({ headFactsId: facts.id }).where(eq(stories.id, story.id))
}
