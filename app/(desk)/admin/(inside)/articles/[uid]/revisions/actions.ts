'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { write } from '#db/client.ts'
import { restoreRevision } from '#db/texts.ts'
import { Refusal } from '#domain/refusal.ts'
import { staffAction } from '../../../../../staff-action.ts'

const schema = z.object({
  articleUid: z.uuid(),
  lockVersion: z.coerce.number().int(),
  revisionUid: z.uuid(),
})

/** Makes an older text the newest draft of its language. */
export const putBack = staffAction(schema, async (by, input): Promise<undefined> => {
  await write(async (tx) => {
    // A text that is among the revisions already needs no second keeping: all of it rolls back.
    if (!(await restoreRevision(tx, by, input)).saved) throw new Refusal('stale_version')
  })
  refresh()
})
