import type { PickOption } from '#components/ui/pick.tsx'
import type { Asset } from '#db/assets.ts'
import type { Authority } from '#db/authorities.ts'
import type { StoryTitle } from '#db/story-details.ts'
import { wordsIn } from '#domain/authorities.ts'
import { COUNTRIES, countryName } from '#domain/countries.ts'
import type { Locale } from '#domain/locales.ts'
import { deskMediaPath } from '#domain/media-paths.ts'
import { renditionsOf } from '#domain/pictures.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** Something of the directory as a choice, by its name in the desk's language or the next best. */
export function authorityOption(authority: Authority, locale: Locale): PickOption {
  const words = wordsIn(authority.texts, locale)
  const role = words && 'role' in words.text ? words.text.role : ''
  return {
    value: authority.uid,
    label: words?.name ?? authority.slug,
    lang: words && words.locale !== locale ? words.locale : undefined,
    note: role || undefined,
  }
}

/** What is on offer, by name; what is chosen stays so after it was retired. */
export function authorityOptions(authorities: readonly Authority[], locale: Locale): PickOption[] {
  return byLabel(
    authorities
      .filter(({ retiredAt }) => !retiredAt)
      .map((authority) => authorityOption(authority, locale)),
    locale,
  )
}

export const countryOption = (code: string, locale: Locale): PickOption => ({
  value: code,
  label: countryName(code, locale),
})

/** Every country, by its name in the desk's language. */
export const countryOptions = (locale: Locale): PickOption[] =>
  byLabel(
    COUNTRIES.map((code) => countryOption(code, locale)),
    locale,
  )

export const storyOption = (story: StoryTitle, locale: Locale): PickOption => ({
  value: story.uid,
  label: story.title || deskTranslator(locale, 'states')('untitled'),
  lang: story.title && story.titleLocale !== locale ? story.titleLocale : undefined,
})

/** A picture by what it shows, a document by its title, either by its file's name at the least. */
export function assetOption(asset: Asset, locale: Locale): PickOption {
  const field = asset.kind === 'image' ? 'alt' : 'title'
  const words = wordsIn(
    asset.texts.filter((text) => text[field]),
    locale,
  )
  return {
    value: asset.uid,
    label: words?.[field] ?? asset.fileName,
    lang: words && words.locale !== locale ? words.locale : undefined,
    note: asset.credit || (words && asset.fileName) || undefined,
    picture: asset.kind === 'image' ? thumbnailOf(asset) : undefined,
  }
}

/** The smallest there is, whole: a logo cut to a shape is not known again. */
function thumbnailOf({ uid, width, height, focalX, focalY }: Asset): string | undefined {
  const measured = { width: width ?? 1, height: height ?? 1, focus: { x: focalX, y: focalY } }
  const [file] = renditionsOf(measured, 'whole')
  return file && `${deskMediaPath(uid)}/${file.name}`
}

function byLabel(options: PickOption[], locale: Locale): PickOption[] {
  const { compare } = new Intl.Collator(locale)
  return options.sort((a, b) => compare(a.label, b.label))
}
