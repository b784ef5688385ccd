import type { SocialPicture } from '#components/reader/social-head.tsx'
import { CARD_SIZE } from '#domain/cards.ts'
import { type ImageView, jpegOf } from '#domain/pictures.ts'

/**
 * What stands for an article where its link is shown: its lead picture, cut to the shape that
 * networks show, else the drawn card, which shows the headline.
 */
export function pictureOf({
  image,
  card,
  title,
}: {
  image: ImageView | undefined
  /** Its path. */
  card: string
  title: string
}): SocialPicture {
  if (image) return { ...jpegOf(image, 'card'), type: 'image/jpeg', alt: image.alt.text }
  return { path: card, ...CARD_SIZE, type: 'image/png', alt: title }
}
