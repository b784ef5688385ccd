'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { write } from '#db/client.ts'
import { pinStory, unpinStory } from '#db/pins.ts'
import { readSettings } from '#db/settings.ts'
import { endOfDay, isDay } from '#domain/days.ts'
import { PIN_PLACES } from '#domain/front.ts'
import { LOCALES } from '#domain/locales.ts'
import { staffAction } from '../../../staff-action.ts'

const target = z.object({ storyUid: z.uuid(), locale: z.enum(LOCALES) })

export const pin = staffAction(
  target.extend({
    place: z.enum(PIN_PLACES),
    sort: z.coerce.number().int().min(0).max(1_000),
    /** The last day on which it stands there; empty: until somebody takes it off. */
    until: z.union([z.literal(''), z.string().refine(isDay)]),
  }),
  async (by, { until, ...input }): Promise<void> => {
    await write(async (tx) => {
      const { timeZone } = await readSettings(tx)
      await pinStory(tx, by, { ...input, until: until ? endOfDay(until, timeZone) : undefined })
    })
    refresh()
  },
)

export const unpin = staffAction(target, async (by, input): Promise<void> => {
  await write((tx) => unpinStory(tx, by, input))
  refresh()
})
