'use server'
import { z } from 'zod'
import { write } from '#db/client.ts'
import { changeFacts } from '#db/fact-changes.ts'
import { moveArticle } from '#db/moves.ts'
import { saveArticle } from '#db/texts.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { staffAction } from '../../../../../staff-action.ts'
import { answerTo, faultOf, saveAround } from '../answer.ts'
import { standing, version, words } from '../input.ts'

const facts = z.strictObject({ category: z.enum(CATEGORIES), day: z.string().max(10) })
const saveSchema = z.strictObject({
  ...standing,
  text: z.strictObject({
    title: words,
    summary: words,
    slug: words,
    dateline: words,
    body: z.unknown(),
  }),
  /** Uid of the story, and the facts to change in it: what they were and what they are to be. */
  facts: z.strictObject({ storyUid: z.uuid(), was: facts, now: facts }).optional(),
})

/**
 * Saves a text, and the facts where they were changed. These are refused on their own, and so is
 * the address: a text is not lost to a day that doesn't exist.
 */
export const saveText = staffAction(saveSchema, async (by, { text, facts: changed, ...target }) => {
  const { slug: typed, ...words } = text
  const { saved, refused } = await saveAround(typed, (slug) =>
    write((tx) =>
      saveArticle(tx, by, { ...target, ...words, ...(slug !== undefined && { slug }) }),
    ),
  )
  const answer = await answerTo(saved)
  if (!answer.saved) return answer
  if (changed) {
    const { storyUid, was, now } = changed
    const fault = await write((tx) => changeFacts(tx, by, { storyUid, was, ...now })).catch(faultOf)
    if (fault) refused.push(fault)
  }
  return { ...answer, refused }
})

/** Hands a saved text to its reviewers. */
export const submitText = staffAction(z.strictObject(version), async (by, target) => {
  await write((tx) => moveArticle(tx, by, { ...target, act: 'submit' }))
  return { lockVersion: target.lockVersion + 1 }
})
