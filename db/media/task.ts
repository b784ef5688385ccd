import type { FontFacts } from '#domain/brand-font.ts'
import type { Measured } from '#domain/pictures.ts'

/** What the darkroom is told to do. */
export type Task =
  /** Look at a file, and write what is to be kept of it into a folder. */
  | { do: 'develop'; source: string; folder: string }
  /** Look at a font, and split it into what pages load. */
  | { do: 'split'; source: string; folder: string }
  /** Cut a picture that is kept already anew, because its focal point moved. */
  | { do: 'cut'; original: string; folder: string; picture: Measured }

/** What a picture or document turned out to be. */
export type DevelopedAsset =
  | {
      kind: 'image'
      /** Of the original as it is kept. */
      mime: string
      width: number
      height: number
      /** Who made it, as the file says; empty where it doesn't. */
      credit: string
    }
  | { kind: 'document'; mime: string; pages?: number | undefined }

/** What a file turned out to be. */
export type Developed = DevelopedAsset | FontFacts

export const UNFIT_CODES = [
  'media_type',
  'media_animated',
  'media_pixels',
  'media_unreadable',
  'font_type',
  'font_unreadable',
  'font_embedding',
  'font_letters',
] as const
export type UnfitCode = (typeof UNFIT_CODES)[number]
