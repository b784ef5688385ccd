'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { translatePath } from '#components/desk/desk-paths.ts'
import { type Tx, write } from '#db/client.ts'
import { changeFacts } from '#db/fact-changes.ts'
import { type DeskAct, moveArticle } from '#db/moves.ts'
import { publishArticle } from '#db/publish.ts'
import { removeArticle, restoreArticle, withdrawArticle } from '#db/retract.ts'
import { UPDATE_TYPES } from '#db/schema/articles.ts'
import { requestTranslation, startTranslation } from '#db/stories.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { isDay } from '#domain/days.ts'
import { LOCALES } from '#domain/locales.ts'
import { staffAction } from '../../../../staff-action.ts'

/** Words for colleagues or readers; who needs more writes an article. */
const words = z.string().max(2_000, 'too_large')
const target = z.object({ articleUid: z.uuid(), lockVersion: z.coerce.number().int() })

/** One write, then the same screen again with what it changed. */
async function writeAndShow(run: (tx: Tx) => Promise<unknown>): Promise<undefined> {
  await write(run)
  refresh()
}

const DESK_ACTS = [
  'submit',
  'request_changes',
  'approve',
  'approve_afterwards',
  'discard',
] as const satisfies readonly DeskAct[]

export const move = staffAction(
  target.extend({ act: z.enum(DESK_ACTS), comment: words.optional() }),
  (by, input) => writeAndShow((tx) => moveArticle(tx, by, input)),
)

export const publish = staffAction(
  target.extend({
    reason: words.optional(),
    updateType: z.enum(UPDATE_TYPES).optional(),
    changeNote: words.optional(),
  }),
  (by, input) => writeAndShow((tx) => publishArticle(tx, by, input)),
)

const withNote = target.extend({ note: words, successor: z.string().max(2_000).optional() })

export const withdraw = staffAction(withNote, (by, input) =>
  writeAndShow((tx) => withdrawArticle(tx, by, input)),
)

export const remove = staffAction(withNote, (by, input) =>
  writeAndShow((tx) => removeArticle(tx, by, input)),
)

export const restore = staffAction(target, (by, input) =>
  writeAndShow((tx) => restoreArticle(tx, by, input)),
)

export const changeStoryFacts = staffAction(
  z.object({
    storyUid: z.uuid(),
    category: z.enum(CATEGORIES),
    day: z.string().refine(isDay),
    /** What the form was opened on: somebody else's change since then is not written over. */
    wasCategory: z.enum(CATEGORIES),
    wasDay: z.string().refine(isDay),
  }),
  (by, { wasCategory, wasDay, ...input }) => {
    const was = { category: wasCategory, day: wasDay }
    return writeAndShow((tx) => changeFacts(tx, by, { ...input, was }))
  },
)

const translation = z.object({ storyUid: z.uuid(), locale: z.enum(LOCALES) })

export const askForTranslation = staffAction(
  translation.extend({ assigneeUid: z.union([z.uuid(), z.literal('')]).optional() }),
  (by, input) => writeAndShow((tx) => requestTranslation(tx, by, withoutNobody(input))),
)

export const beginTranslation = staffAction(translation, async (by, input): Promise<undefined> => {
  const { articleUid } = await write((tx) => startTranslation(tx, by, input))
  redirect(translatePath(articleUid))
})

/** A form's empty choice is nobody in particular. */
function withoutNobody<T extends { assigneeUid?: string | undefined }>(input: T) {
  const { assigneeUid, ...rest } = input
  return assigneeUid ? { ...rest, assigneeUid } : rest
}
