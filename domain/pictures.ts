import type { Locale } from './locales.ts'

/**
 * What is made of a picture when it is uploaded, and how the files are called. Names say all that
 * went into a file, so none ever changes and every one may be kept for good.
 */

/** In pixels; a picture is never made wider than it came. */
const WIDTHS = [320, 480, 640, 800, 1200, 1920] as const
/** Best first: a browser takes the first it knows. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const
export type Format = (typeof FORMATS)[number]

/** `whole` is the picture as it is; the others are cut around its focal point. */
export const SHAPES = ['whole', '3x2', '4x3', '16x9', '1x1', 'card'] as const
export type Shape = (typeof SHAPES)[number]

const RATIOS = { '3x2': 3 / 2, '4x3': 4 / 3, '16x9': 16 / 9, '1x1': 1, card: 1200 / 630 } as const
/** Nobody sees a hundredth missing: a picture that nearly has a shape is not cut for it. */
const TOLERANCE = 0.01
/** Shapes that only machines ask for (JSON-LD, cards) come in one width and as JPEG. */
const MACHINES_WIDTH = 1200

export interface Size {
  width: number
  height: number
}

/** Where the eye goes, in thousandths of width and height. */
export interface Focus {
  x: number
  y: number
}

export interface Frame extends Size {
  left: number
  top: number
}

export interface Rendition extends Size {
  /** Of the file: `640.avif`, `3x2-500-500-640.avif`. */
  name: string
  format: Format
  /** The part of the picture it shows. */
  frame: Frame
}

export type Measured = Size & { focus: Focus }

/** The largest part of a picture that has the shape, as near its focal point as the edges let. */
export function frameOf({ width, height, focus }: Measured, shape: Shape): Frame {
  const whole = { left: 0, top: 0, width, height }
  if (shape === 'whole') return whole
  const ratio = RATIOS[shape]
  const wider = width / height / ratio
  if (Math.abs(wider - 1) <= TOLERANCE) return whole
  const across = wider > 1 ? Math.max(1, Math.round(height * ratio)) : width
  const down = wider > 1 ? height : Math.max(1, Math.round(width / ratio))
  const place = (point: number, size: number, part: number) =>
    Math.round(Math.min(size - part, Math.max(0, (size * point) / 1000 - part / 2)))
  return {
    left: place(focus.x, width, across),
    top: place(focus.y, height, down),
    width: across,
    height: down,
  }
}

/** The files of one shape, narrowest first within each format. */
export function renditionsOf(picture: Measured, shape: Shape): Rendition[] {
  const frame = frameOf(picture, shape)
  const isCut = frame.width !== picture.width || frame.height !== picture.height
  const { x, y } = picture.focus
  const prefix = isCut ? `${shape}-${x}-${y}-` : ''
  const isForMachines = shape !== 'whole' && shape !== '3x2' && isCut
  const formats: readonly Format[] = isForMachines ? ['jpg'] : FORMATS
  const widths = isForMachines ? [Math.min(MACHINES_WIDTH, frame.width)] : widthsOf(frame.width)
  return formats.flatMap((format) =>
    widths.map((width) => ({
      name: `${prefix}${width}.${format}`,
      format,
      frame,
      width,
      height: Math.max(1, Math.round((width * frame.height) / frame.width)),
    })),
  )
}

function widthsOf(width: number): number[] {
  const most = Math.min(width, WIDTHS.at(-1) ?? width)
  return [...WIDTHS.filter((each) => each < most), most]
}

/** Every file of a picture, each once. */
export function everyRendition(picture: Measured): Rendition[] {
  const all = SHAPES.flatMap((shape) => renditionsOf(picture, shape))
  return [...new Map(all.map((each) => [each.name, each])).values()]
}

/** Words of one language; of another than the page's where it has none. */
export interface Words {
  text: string
  locale: Locale
}

/** A picture as a page shows it. */
export interface ImageView extends Measured {
  uid: string
  /** Its folder's address: `/media/…`, or the desk's own while only staff may see it. */
  base: string
  /** Empty for a picture that is decoration. */
  alt: Words
  caption: Words | undefined
  credit: string
  /** domain/licences.ts. */
  licence: string
  /** The picture at its full size, to be downloaded and used. */
  original: { path: string; mime: string; bytes: number }
}

/** The address and size of a picture's widest JPEG of a shape, for those who read no `srcset`. */
export function jpegOf(image: ImageView, shape: Shape, width = 1200): Size & { path: string } {
  const files = renditionsOf(image, shape).filter(({ format }) => format === 'jpg')
  const file = files.findLast((each) => each.width <= width) ?? files[0]
  if (!file) throw new Error(`Nothing is made of ${image.base} for ${shape}`)
  return { path: `${image.base}/${file.name}`, width: file.width, height: file.height }
}
