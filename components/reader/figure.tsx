import type { ReactNode } from 'react'
import { DEEDS, isLicence, isOffered } from '#domain/licences.ts'
import type { Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import { formatBytes } from '#i18n/bytes.ts'
import { readerWords } from '#i18n/reader.ts'
import { Picture } from './picture.tsx'
import { apart, spoken } from './spoken.ts'

/** A picture with what it shows, who made it, and its full size for those who may use it. */
export function Figure({
  image,
  page,
  sizes,
  isFirst = false,
}: {
  image: ImageView
  page: Locale
  sizes: string
  isFirst?: boolean
}) {
  const { licence, original } = image
  return (
    <figure className="figure">
      <Picture image={image} page={page} sizes={sizes} isFirst={isFirst} />
      <PictureCaption image={image} page={page}>
        {isOffered(licence) && (
          <a href={original.path} download>
            {readerWords(page)('media.highResolution', {
              size: formatBytes(original.bytes, page),
            })}
          </a>
        )}
      </PictureCaption>
    </figure>
  )
}

/** What a picture shows, who made it and on what terms; nothing where nobody says. */
export function PictureCaption({
  image: { caption, credit, licence },
  page,
  children,
}: {
  image: ImageView
  page: Locale
  /** What follows the terms. */
  children?: ReactNode
}) {
  const isCredited = credit !== '' || isLicence(licence)
  if (!caption && !isCredited) return null
  return (
    <figcaption>
      {caption && <p {...spoken(caption.locale, page)}>{caption.text}</p>}
      {isCredited && (
        <p className="credit">
          {credit && <span>{readerWords(page)('media.credit', { credit: apart(credit) })}</span>}{' '}
          {isLicence(licence) && <LicenceName licence={licence} page={page} />}
          {children}
        </p>
      )}
    </figcaption>
  )
}

/** The terms, leading to their deed where they have one. */
function LicenceName({ licence, page }: { licence: string; page: Locale }) {
  if (!isLicence(licence)) return null
  const deed = DEEDS[licence]
  if (deed)
    return (
      <a rel="license" href={deed.url}>
        {deed.name}
      </a>
    )
  const words = readerWords(page)
  return <span>{words(licence === 'editorial' ? 'media.editorial' : 'media.rightsReserved')}</span>
}
