import type { ImageObject, MediaObject } from 'schema-dts'
import type { Newsroom } from '#components/reader/site-page.tsx'
import type { AttachmentView } from '#domain/attachments.ts'
import { DEEDS, isLicence } from '#domain/licences.ts'
import { type ImageView, jpegOf } from '#domain/pictures.ts'

/** Search engines choose among three shapes of a lead picture. */
const SHAPES = ['16x9', '4x3', '1x1'] as const

/** A picture with what it shows, whose it is and what one may do with it. */
export function imageObjects(image: ImageView, site: Newsroom): Exclude<ImageObject, string>[] {
  const deed = isLicence(image.licence) ? DEEDS[image.licence] : undefined
  return SHAPES.map((shape) => ({
    ...cardObject(site.origin + jpegOf(image, shape).path),
    ...(image.caption && { caption: image.caption.text }),
    ...(image.credit && { creditText: image.credit }),
    ...(deed && { license: deed.url }),
  }))
}

/** The drawn card, which is all there is where an article has no picture. */
export const cardObject = (url: string): Exclude<ImageObject, string> => ({
  '@type': 'ImageObject',
  url,
  contentUrl: url,
})

/** The picture at the head of every page. */
export function logoObject(logo: ImageView, site: Newsroom): Exclude<ImageObject, string> {
  const { path, width, height } = jpegOf(logo, 'whole', 640)
  return { ...cardObject(site.origin + path), width: String(width), height: String(height) }
}

/** A document that belongs to an article. */
export function documentObject(
  { title, path, mime, bytes, locale }: AttachmentView,
  site: Newsroom,
): Exclude<MediaObject, string> {
  return {
    '@type': 'MediaObject',
    name: title.text,
    contentUrl: site.origin + path,
    encodingFormat: mime,
    contentSize: String(bytes),
    ...(locale && { inLanguage: locale }),
  }
}
