import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { detailsSchema } from '#domain/details.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayChangeFacts } from '#domain/workflow.ts'
import type { Tx } from './client.ts'
import { addFacts, type FactsInput } from './facts.ts'
import { audit, recordEvent } from './records.ts'
import { stories } from './schema/stories.ts'
import { needStory } from './stories.ts'

/** Writes a new version of the shared facts; readers see it with the next publication. */
export async function changeFacts(
  tx: Tx,
  by: Staff,
  input: FactsInput & {
    storyUid: string
    /** The facts a form was filled in on; refused where somebody has changed them since. */
    was?: FactsInput
    at?: Date
  },
): Promise<void> {
  const at = input.at ?? new Date()
  const { story, head } = await needStory(tx, input.storyUid)
  if (!mayChangeFacts(by, story.sourceLocale)) throw new Refusal('not_allowed')
  const isHead = ({ category, day, details = head.details }: FactsInput) =>
    head.category === category && head.day === day && isDeepStrictEqual(head.details, details)
  if (isHead(input)) return
  if (input.was && !isHead(input.was)) throw new Refusal('stale_version', 'category')
  const details = detailsSchema.parse(input.details ?? head.details)
  await addFacts(tx, by, story, { ...input, details }, at)
  await tx.update(stories).set({ updatedAt: at }).where(eq(stories.id, story.id))
  const isMoved = head.category !== input.category || head.day !== input.day
  const traced = isMoved
    ? { act: 'facts', comment: `${input.category}, ${input.day}` }
    : { act: 'details' }
  await recordEvent(tx, by, { storyId: story.id, ...traced, at })
  await audit(tx, by, {
    action: 'facts',
    entity: 'story',
    entityUid: story.uid,
    data: { category: input.category, day: input.day, details },
  })
}
