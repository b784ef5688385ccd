'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { retireAsset } from '#db/asset-changes.ts'
import type { AssetText } from '#db/asset-views.ts'
import { write } from '#db/client.ts'
import { describeAsset } from '#db/uploads.ts'
import { LOCALES } from '#domain/locales.ts'
import { PEOPLE_IN_PICTURES } from '#domain/people-in-pictures.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { staffAction } from '../../../staff-action.ts'

const FIELDS = ['title', 'alt', 'caption'] as const
const words = z.string().max(1_000, 'too_large').optional()
const percent = z.coerce.number().min(0).max(100).optional()

/** A field for each language: `alt-en`, `caption-en`, `title-en`, … */
const schema = z.object({
  uid: z.uuid(),
  lockVersion: z.coerce.number().int(),
  credit: z.string().max(200, 'too_large'),
  licence: z.string().max(40),
  isDecorative: z.literal('on').optional(),
  isInKit: z.literal('on').optional(),
  people: z.enum(PEOPLE_IN_PICTURES).default('unstated'),
  consent: z.string().max(1_000, 'too_large').default(''),
  locale: z.union([z.enum(LOCALES), z.literal('').transform(() => null)]).default(null),
  'focus-x': percent,
  'focus-y': percent,
  ...Object.fromEntries(
    LOCALES.flatMap((locale) => FIELDS.map((field) => [`${field}-${locale}`, words])),
  ),
})

export const saveAsset = staffAction(schema, async (by, input): Promise<void> => {
  const fields = new Map<string, unknown>(Object.entries(input))
  const texts: AssetText[] = LOCALES.map((locale) => {
    const said = (field: string) => String(fields.get(`${field}-${locale}`) ?? '')
    return { locale, title: said('title'), alt: said('alt'), caption: said('caption') }
  })
  const { uid, lockVersion, credit, licence, people, consent, locale } = input
  await describeAsset(by, {
    ...{ uid, lockVersion, credit, licence, people, consent, locale, texts },
    isDecorative: input.isDecorative === 'on',
    isInKit: input.isInKit === 'on',
    focus: { x: 10 * (input['focus-x'] ?? 50), y: 10 * (input['focus-y'] ?? 50) },
  }).catch((error) => {
    throw beside(error, by)
  })
  refresh()
})

/** What is missing in every language is asked for in the person's own. */
function beside(error: unknown, by: Staff): unknown {
  const isOfWords = error instanceof Refusal && FIELDS.some((field) => field === error.field)
  return isOfWords ? new Refusal(error.code, `${error.field}-${by.uiLocale}`) : error
}

const retirement = z.object({ uid: z.uuid(), retired: z.enum(['yes', 'no']) })

export const setRetired = staffAction(retirement, async (by, input): Promise<void> => {
  const { uid, retired } = input
  await write((tx) => retireAsset(tx, by, { uid, isRetired: retired === 'yes' }))
  refresh()
})
