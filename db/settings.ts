import { z } from 'zod'
import { AI_CRAWLER_NAMES } from '#domain/ai-crawlers.ts'
import { oneLine } from '#domain/characters.ts'
import { emailSchema } from '#domain/email.ts'
import { TEXT_LICENCES } from '#domain/licences.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { NETWORK_NAMES } from '#domain/networks.ts'
import type { Staff } from '#domain/permissions.ts'
import { holdsAnywhere } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { showAssets } from './asset-uses.ts'
import { findAsset } from './assets.ts'
import type { Db, Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import { audit } from './records.ts'
import { settings } from './schema/records.ts'
import { readStored, type StoredSettings } from './stored-settings.ts'

const line = (max: number) => z.string().transform(oneLine).pipe(z.string().min(1).max(max))
const inEveryLanguage = (max: number) =>
  z.object(
    Object.fromEntries(LOCALES.map((locale) => [locale, line(max)])) as Record<
      Locale,
      ReturnType<typeof line>
    >,
  )

/** What the newsroom calls itself, and the clock it lives by. */
export const settingsSchema = z.object({
  name: inEveryLanguage(60),
  description: inEveryLanguage(300),
  timeZone: z.string().refine(isTimeZone),
  /** The newsroom's account in the Fediverse, `@news@example.org`; empty: none. */
  fediverse: z
    .string()
    .trim()
    .regex(/^(@[\w.-]+@[\w-]+(\.[\w-]+)+)?$/)
    .max(200)
    .default(''),
  /** The picture that stands for the name at the head of readers' pages, by uid; empty: none. */
  logo: z.union([z.literal(''), z.uuid()]).default(''),
  /** Where readers ask for another format or say that something fails; empty: nowhere. */
  contact: z.union([z.literal(''), emailSchema]).default(''),
  /** Where weaknesses are reported, by e-mail or on a page; empty: nowhere. */
  securityContact: z
    .union([z.literal(''), emailSchema, z.url({ protocol: /^https$/ }).max(300)])
    .default(''),
  /** On what terms others may republish the texts; empty: nothing is offered. */
  licence: z.union([z.literal(''), z.enum(TEXT_LICENCES)]).default(''),
  /** Where readers are offered to share an article, besides by e-mail. */
  networks: z.array(z.enum(NETWORK_NAMES)).default([]),
  /** Releases and project news older than this many years say that they are; 0: none does. */
  historicYears: z.coerce.number().int().min(0).max(100).default(5),
  /** Those of {@link AI_CRAWLERS} that are asked to stay away. */
  refusedCrawlers: z.array(z.enum(AI_CRAWLER_NAMES)).default([]),
})
export type Settings = z.infer<typeof settingsSchema>

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const everywhere = (text: string) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, text])) as Record<Locale, string>

const UNNAMED: Settings = {
  name: everywhere('Dateline'),
  description: everywhere('Dateline'),
  timeZone: 'UTC',
  fediverse: '',
  logo: '',
  contact: '',
  securityContact: '',
  licence: '',
  networks: [],
  historicYears: 5,
  refusedCrawlers: [],
}

export const readSettings = async (db: Db): Promise<Settings> => settingsOf(await readStored(db))

/** What was never set is as it is in a newsroom without a name. */
export function settingsOf(stored: StoredSettings): Settings {
  const set = Object.keys(UNNAMED).filter((key) => stored.has(key))
  return { ...UNNAMED, ...Object.fromEntries(set.map((key) => [key, stored.get(key)])) }
}

/**
 * @throws Refusal `not_allowed` unless the person administers the newsroom; `invalid` (logo) for
 *   what is no picture.
 */
export async function changeSettings(tx: Tx, by: Staff, next: Settings): Promise<void> {
  if (!holdsAnywhere(by, ['admin'])) throw new Refusal('not_allowed')
  for (const [key, value] of Object.entries(settingsSchema.parse(next))) {
    await tx
      .insert(settings)
      .values({ key, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
  }
  const { logo } = next
  if (logo && (await findAsset(tx, logo))?.kind !== 'image') throw new Refusal('invalid', 'logo')
  await showAssets(tx, { name: 'newsroom:logo' }, logo ? [logo] : [])
  await bumpEdition(tx)
  await audit(tx, by, { action: 'change', entity: 'settings', entityUid: 'newsroom' })
}
