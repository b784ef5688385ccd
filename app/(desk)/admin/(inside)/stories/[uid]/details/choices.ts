import type { DetailChoice, DetailField } from '#components/desk/details/details-form.tsx'
import {
  assetOption,
  authorityOption,
  authorityOptions,
  countryOption,
  countryOptions,
  storyOption,
} from '#components/desk/details/options.ts'
import type { PickOption } from '#components/ui/pick.tsx'
import { findAsset } from '#db/assets.ts'
import { authoritiesNamed, listAuthorities } from '#db/authorities.ts'
import { reader } from '#db/client.ts'
import { NAMED_FIELDS, NAMED_KINDS } from '#db/named-details.ts'
import { storyTitles } from '#db/story-details.ts'
import type { Details } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import { findDocuments, findImages } from '../../../find-assets.ts'
import { findStories } from '../../find-stories.ts'

/** What a story names, field by field, with names in the desk's language. */
export async function namedIn(
  details: Details,
  locale: Locale,
): Promise<[DetailField, PickOption[]][]> {
  const db = reader()
  const named = await authoritiesNamed(
    db,
    NAMED_FIELDS.flatMap((field) => details[field]),
  )
  const related = await storyTitles(db, details.related)
  const files = await Promise.all(
    [details.image ?? [], details.attachments].flat().map((uid) => findAsset(db, uid)),
  )
  const fileOptions = (kind: 'image' | 'document') =>
    files.flatMap((file) => (file?.kind === kind ? [assetOption(file, locale)] : []))
  return [
    ...NAMED_FIELDS.map((field): [DetailField, PickOption[]] => [
      field,
      details[field].flatMap((uid) => {
        const authority = named.get(uid)
        return authority ? [authorityOption(authority, locale)] : []
      }),
    ]),
    ['countries', details.countries.map((code) => countryOption(code, locale))],
    ['related', related.map((story) => storyOption(story, locale))],
    ['image', fileOptions('image')],
    ['attachments', fileOptions('document')],
  ]
}

/** What is chosen and what there is to choose from, for each field of the form. */
export async function choicesFor(
  details: Details,
  locale: Locale,
): Promise<Record<DetailField, DetailChoice>> {
  const lists = await Promise.all(
    NAMED_FIELDS.map(async (field): Promise<[DetailField, PickOption[]]> => {
      const all = await listAuthorities(reader(), NAMED_KINDS[field])
      return [field, authorityOptions(all, locale)]
    }),
  )
  const offered = new Map<DetailField, DetailChoice['options']>([
    ...lists,
    ['countries', countryOptions(locale)],
    ['related', findStories],
    ['image', findImages],
    ['attachments', findDocuments],
  ])
  const choices = (await namedIn(details, locale)).map(([field, chosen]) => [
    field,
    { chosen, options: offered.get(field) ?? [] },
  ])
  return Object.fromEntries(choices) as Record<DetailField, DetailChoice>
}
