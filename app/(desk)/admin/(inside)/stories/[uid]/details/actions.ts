'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { storyPath } from '#components/desk/desk-paths.ts'
import { write } from '#db/client.ts'
import { changeDetails } from '#db/story-details.ts'
import { many } from '../../../../../form-input.ts'
import { staffAction } from '../../../../../staff-action.ts'

const uids = many(z.uuid())

const schema = z.object({
  storyUid: z.uuid(),
  version: z.coerce.number().int(),
  topics: uids,
  projects: uids,
  series: uids,
  countries: many(z.string()),
  people: uids,
  contacts: uids,
  related: uids,
  image: z.uuid().optional(),
  attachments: uids,
})

/** Back to the story, which shows what was saved. */
export const saveDetails = staffAction(
  schema,
  async (by, { storyUid, version, image = null, ...others }): Promise<undefined> => {
    const details = { ...others, image }
    await write((tx) => changeDetails(tx, by, { storyUid, version, details }))
    redirect(storyPath(storyUid))
  },
)
