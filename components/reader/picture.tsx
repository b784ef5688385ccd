import type { Locale } from '#domain/locales.ts'
import { type Format, type ImageView, renditionsOf, type Shape } from '#domain/pictures.ts'
import { spoken } from './spoken.ts'

const TYPES: Record<Format, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
}
/** Of the plain `src`, for browsers that choose nothing. */
const PLAIN_WIDTH = 800

/**
 * A picture in every width and format there is of it. Width and height keep its place free, so
 * nothing moves when it arrives.
 */
export function Picture({
  image,
  page,
  sizes,
  widest = Number.POSITIVE_INFINITY,
  shape = 'whole',
  isFirst = false,
  isLazy = !isFirst,
  isDecorative = false,
}: {
  image: ImageView
  page: Locale
  /** How wide it stands, as the `sizes` attribute says it. */
  sizes: string
  /** In pixels: wider files would never be chosen, and their names cost bytes. At least the narrowest. */
  widest?: number | undefined
  shape?: Shape
  /** The first of the page is fetched at once, before anything else; others when they come near. */
  isFirst?: boolean
  /** false for what everybody sees at once without its being what they came for. */
  isLazy?: boolean
  /** Says nothing that the words beside it don't say: in lists, where the headline is the link. */
  isDecorative?: boolean
}) {
  const files = renditionsOf(image, shape).filter(({ width }) => width <= widest)
  const setOf = (format: Format) =>
    files
      .filter((file) => file.format === format)
      .map(({ name, width }) => `${image.base}/${name} ${width}w`)
      .join(', ')
  const plain = files.filter(({ format }) => format === 'jpg')
  const file = plain.findLast(({ width }) => width <= PLAIN_WIDTH) ?? plain[0]
  if (!file) return null
  return (
    <picture>
      <source type={TYPES.avif} srcSet={setOf('avif')} sizes={sizes} />
      <source type={TYPES.webp} srcSet={setOf('webp')} sizes={sizes} />
      <img
        src={`${image.base}/${file.name}`}
        srcSet={setOf('jpg')}
        sizes={sizes}
        width={file.width}
        height={file.height}
        alt={isDecorative ? '' : image.alt.text}
        {...(isDecorative ? {} : spoken(image.alt.locale, page))}
        {...(isFirst && { fetchPriority: 'high' })}
        {...(isLazy && { loading: 'lazy' })}
        decoding="async"
      />
    </picture>
  )
}
