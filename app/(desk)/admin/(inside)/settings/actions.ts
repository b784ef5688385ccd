'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { write } from '#db/client.ts'
import { changeSettings, settingsSchema } from '#db/settings.ts'
import { AI_CRAWLER_NAMES } from '#domain/ai-crawlers.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { NETWORK_NAMES } from '#domain/networks.ts'
import { many } from '../../../form-input.ts'
import { staffAction } from '../../../staff-action.ts'

const { name, description, timeZone, fediverse, logo, contact, securityContact } =
  settingsSchema.shape
const { licence, historicYears } = settingsSchema.shape

/** A field for each language, called `name-en`, `description-en`, … */
const fieldsOf = (prefix: 'name' | 'description', shape: Record<Locale, z.ZodType<string>>) =>
  Object.fromEntries(LOCALES.map((locale) => [`${prefix}-${locale}`, shape[locale]]))

const schema = z.object({
  ...fieldsOf('name', name.shape),
  ...fieldsOf('description', description.shape),
  timeZone,
  fediverse,
  /** Nothing is sent where none is chosen. */
  logo,
  contact,
  securityContact,
  licence,
  networks: many(z.enum(NETWORK_NAMES)),
  historicYears,
  refusedCrawlers: many(z.enum(AI_CRAWLER_NAMES)),
})

export const saveSettings = staffAction(schema, async (by, input): Promise<undefined> => {
  const fields = new Map(Object.entries(input))
  const inEveryLanguage = (prefix: string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, fields.get(`${prefix}-${locale}`)]))
  const settings = settingsSchema.parse({
    name: inEveryLanguage('name'),
    description: inEveryLanguage('description'),
    timeZone: input.timeZone,
    fediverse: input.fediverse,
    logo: input.logo,
    contact: input.contact,
    securityContact: input.securityContact,
    licence: input.licence,
    networks: input.networks,
    historicYears: input.historicYears,
    refusedCrawlers: input.refusedCrawlers,
  })
  await write((tx) => changeSettings(tx, by, settings))
  refresh()
})
