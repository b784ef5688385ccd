'use server'
import { z } from 'zod'
import { storyOption } from '#components/desk/details/options.ts'
import type { PickOption } from '#components/ui/pick.tsx'
import { reader } from '#db/client.ts'
import { listStories } from '#db/story-list.ts'
import { formatDay } from '#i18n/dates.ts'
import { staffAction } from '../../../staff-action.ts'

/** As many as one looks through before typing another word. */
const MOST_FOUND = 12

/** Stories by words of their titles and texts, as choices of a field; without words, the newest. */
export const findStories = staffAction(
  z.object({ text: z.string().max(200) }),
  async (by, { text }): Promise<PickOption[]> => {
    const { stories } = await listStories(reader(), text.trim() ? { text } : {})
    return stories.slice(0, MOST_FOUND).map((story) => ({
      ...storyOption(story, by.uiLocale),
      note: formatDay(story.day, by.uiLocale),
    }))
  },
)
