import { z } from 'zod'
import type { Banner } from '#domain/banner.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { readStored, type StoredSettings } from '../stored-settings.ts'

export type Banners = Partial<Record<Locale, Banner>>

/** Banners are settings of one language each, so that two editors never write the same row. */
export const bannerKey = (locale: Locale): string => `banner.${locale}`

const stored = z.object({
  heading: z.string(),
  text: z.string(),
  link: z.object({ href: z.string(), words: z.string() }).optional(),
  since: z.coerce.date(),
  until: z.coerce.date().optional(),
})

/** What stands at the top of each language's pages at this instant. */
export const standingBanners = async (db: Db, now = new Date()): Promise<Banners> =>
  bannersOf(await readStored(db), now)

/** Of all that is stored, the banners that stand at this instant. */
export function bannersOf(settings: StoredSettings, now: Date): Banners {
  return Object.fromEntries(
    LOCALES.flatMap((locale): [Locale, Banner][] => {
      const value = settings.get(bannerKey(locale))
      if (value === undefined) return []
      const { link, until, ...words } = stored.parse(value)
      return until && until <= now ? [] : [[locale, { ...words, link, until }]]
    }),
  )
}
