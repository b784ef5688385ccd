'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { removeBanner, setBanner } from '#db/banners.ts'
import { write } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'
import { bannerFields } from '#domain/banner.ts'
import { endOfDay, instantIn, isDay } from '#domain/days.ts'
import { LOCALES } from '#domain/locales.ts'
import { staffAction } from '../../../staff-action.ts'

const target = z.object({ locale: z.enum(LOCALES) })

export const saveBanner = staffAction(
  target
    .extend({
      ...bannerFields,
      /** The day on which it comes down; empty: when somebody takes it down. */
      day: z.union([z.literal(''), z.string().refine(isDay)]),
      /** At this hour of the newsroom's clock; empty: when the day is over. */
      hour: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]),
    })
    .strict()
    .refine(({ day, hour }) => day || !hour, { path: ['day'] }),
  async (by, { day, hour, ...words }): Promise<void> => {
    await write(async (tx) => {
      const { timeZone } = await readSettings(tx)
      const end = () => (hour ? instantIn(day, hour, timeZone) : endOfDay(day, timeZone))
      await setBanner(tx, by, { ...words, until: day ? end() : undefined })
    })
    refresh()
  },
)

export const takeDown = staffAction(target, async (by, { locale }): Promise<void> => {
  await write((tx) => removeBanner(tx, by, locale))
  refresh()
})
