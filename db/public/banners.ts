import { like } from 'drizzle-orm'
import { z } from 'zod'
import type { Banner } from '#domain/banner.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { settings } from '../schema/records.ts'

export type Banners = Partial<Record<Locale, Banner>>

/** Banners are settings of one language each, so that two editors never write the same row. */
export const BANNER_KEY = 'banner.'
export const bannerKey = (locale: Locale): string => `${BANNER_KEY}${locale}`

const stored = z.object({
  heading: z.string(),
  text: z.string(),
  link: z.object({ href: z.string(), words: z.string() }).optional(),
  since: z.coerce.date(),
  until: z.coerce.date().optional(),
})

/** What stands at the top of each language's pages at this instant. */
export async function standingBanners(db: Db, now = new Date()): Promise<Banners> {
  const rows = await db
    .select()
    .from(settings)
    .where(like(settings.key, `${BANNER_KEY}%`))
  const values = new Map(rows.map(({ key, value }) => [key, value]))
  return Object.fromEntries(
    LOCALES.flatMap((locale): [Locale, Banner][] => {
      const value = values.get(bannerKey(locale))
      if (value === undefined) return []
      const { link, until, ...words } = stored.parse(value)
      return until && until <= now ? [] : [[locale, { ...words, link, until }]]
    }),
  )
}
