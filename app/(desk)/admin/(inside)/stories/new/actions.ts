'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { editPath } from '#components/desk/desk-paths.ts'
import { write } from '#db/client.ts'
import { createStory } from '#db/stories.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { isDay } from '#domain/days.ts'
import { LOCALES } from '#domain/locales.ts'
import { staffAction } from '../../../../staff-action.ts'

const schema = z.object({
  sourceLocale: z.enum(LOCALES),
  category: z.enum(CATEGORIES),
  day: z.string().refine(isDay),
})

/** Opens the story and goes straight to writing it. */
export const beginStory = staffAction(schema, async (by, input): Promise<undefined> => {
  const { articleUid } = await write((tx) => createStory(tx, by, input))
  redirect(editPath(articleUid))
})
