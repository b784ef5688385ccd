import { openingOf } from '#components/reader/article-text.tsx'
import type { Portable } from '#components/reader/portable-text.tsx'
import { anatomyOf } from '#domain/anatomy.ts'
import { DEEDS, isLicence } from '#domain/licences.ts'
import type { Locale } from '#domain/locales.ts'
import { markdownLine, markdownOf, markdownPicture, type PictureWords } from '#domain/markdown.ts'
import { type ImageView, jpegOf } from '#domain/pictures.ts'
import { readerWords } from '#i18n/reader.ts'

/** The whole text as on its page: lead picture, news, where they end, and the notes to editors. */
export function textMarkdown(article: Portable, origin: string): string {
  const { locale, body, image, pictures } = article
  const { news, notes, hasEnd } = anatomyOf(body)
  const words = readerWords(locale)
  const pictureOf = (asset: string) => {
    const found = pictures?.get(asset)
    return found && pictureWords(found, { locale, origin })
  }
  const parts = [
    image ? markdownPicture(pictureWords(image, { locale, origin })) : '',
    markdownOf(news, { opening: openingOf(article, news), pictureOf }),
    hasEnd ? markdownLine(words('article.ends')) : '',
    ...(notes.length > 0
      ? [`## ${markdownLine(words('article.notes'))}`, markdownOf(notes, { under: 2, pictureOf })]
      : []),
  ]
  return parts.filter(Boolean).join('\n\n')
}

function pictureWords(
  image: ImageView,
  { locale, origin }: { locale: Locale; origin: string },
): PictureWords {
  const words = readerWords(locale)
  const { alt, caption, credit, licence } = image
  const said = [
    caption?.text,
    credit && words('media.credit', { credit }),
    isLicence(licence) && licenceName(licence, locale),
  ]
  return {
    alt: alt.text,
    href: origin + jpegOf(image, 'whole').path,
    note: said.filter(Boolean).join(' · '),
  }
}

function licenceName(licence: keyof typeof DEEDS, locale: Locale): string {
  const deed = DEEDS[licence]
  if (deed) return deed.name
  const words = readerWords(locale)
  return words(licence === 'editorial' ? 'media.editorial' : 'media.rightsReserved')
}
