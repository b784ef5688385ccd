import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { bannerFields } from '#domain/banner.ts'
import type { Locale } from '#domain/locales.ts'
import { maySetBanner, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import { bannerKey } from './public/banners.ts'
import { audit } from './records.ts'
import { settings } from './schema/records.ts'

const words = z.object(bannerFields)

export type BannerInput = z.input<typeof words> & {
  locale: Locale
  /** Down again by itself at this instant; absent: when somebody takes it down. */
  until?: Date | undefined
  at?: Date
}

/**
 * Puts a banner at the top of every page of a language, from now on, in place of the one there.
 * @throws Refusal `not_allowed`, `invalid` (an end that is past, a link without words).
 */
export async function setBanner(tx: Tx, by: Staff, input: BannerInput): Promise<void> {
  const { locale, until, at = new Date() } = input
  if (!maySetBanner(by, locale)) throw new Refusal('not_allowed')
  const { heading, text, href, linkWords } = words.parse(input)
  if (href && !linkWords) throw new Refusal('invalid', 'linkWords')
  if (until && until <= at) throw new Refusal('invalid', 'until')
  const value = {
    heading,
    text,
    ...(href && { link: { href, words: linkWords } }),
    since: at.toISOString(),
    ...(until && { until: until.toISOString() }),
  }
  await tx
    .insert(settings)
    .values({ key: bannerKey(locale), value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
  await bumpEdition(tx)
  await audit(tx, by, {
    action: 'set_banner',
    entity: 'settings',
    entityUid: 'banner',
    locale,
    data: value,
  })
}

/** Takes a language's banner down; where there is none it stays so. */
export async function removeBanner(tx: Tx, by: Staff, locale: Locale): Promise<void> {
  if (!maySetBanner(by, locale)) throw new Refusal('not_allowed')
  const gone = await tx
    .delete(settings)
    .where(eq(settings.key, bannerKey(locale)))
    .returning({ key: settings.key })
  if (gone.length === 0) return
  await bumpEdition(tx)
  await audit(tx, by, { action: 'remove_banner', entity: 'settings', entityUid: 'banner', locale })
}
