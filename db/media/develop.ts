import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { originalName } from '#domain/media-paths.ts'
import {
  everyRendition,
  type Format,
  type Frame,
  type Measured,
  type Rendition,
} from '#domain/pictures.ts'
import type { Task } from './task.ts'
import { Unfit } from './unfit.ts'

const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
export const isPicture = (mime: string): boolean => PICTURES.includes(mime)

/** 50 megapixels: a 109 kB file can stand for 900 of them, and the house for none of those. */
const MOST_PIXELS = 50_000_000
/** Of the full size: near enough to what came that nobody needs what came. */
const ORIGINAL_QUALITY = 92
const MIDDLE = { x: 500, y: 500 }

// Decoders are where such files do harm (GHSA-2xp9-vwfh-vxw4 was one): four of them, no more.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((kind) => `VipsForeignLoad${kind}Buffer`),
})
sharp.cache(false)
sharp.concurrency(1)

const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })

/**
 * Writes a picture upright and in sRGB at its full size, and every rendition of it. Nothing but
 * pixels is taken over: where it was taken, by which camera, its thumbnail and whatever hung on
 * the end of the file stay behind.
 * @throws Unfit
 */
export async function developPicture(bytes: Buffer, folder: string) {
  await needStill(bytes)
  const { data, info, mime } = await upright(bytes)
  writeFileSync(path.join(folder, originalName(mime)), data)
  const { width, height } = info
  await writeRenditions(data, everyRendition({ width, height, focus: MIDDLE }), folder)
  return { kind: 'image', mime, width, height } as const
}

/** Writes the cuts of a picture around another focal point; what is not cut stays. */
export async function cutOriginal(task: Extract<Task, { do: 'cut' }>): Promise<void> {
  const { original, folder, picture } = task
  const isCut = ({ frame }: Rendition) => !isWhole(frame, picture)
  await writeRenditions(readFileSync(original), everyRendition(picture).filter(isCut), folder)
}

const isWhole = (frame: Frame, { width, height }: Measured) =>
  frame.width === width && frame.height === height

async function needStill(bytes: Buffer): Promise<void> {
  const {
    width,
    height,
    pages = 1,
  } = await readable(() => sharp(bytes, { limitInputPixels: false }).metadata())
  if (pages > 1) throw new Unfit('media_animated', `${pages} frames`)
  if (width * height > MOST_PIXELS) throw new Unfit('media_pixels', `${width} × ${height}`)
}

/** A photograph stays a JPEG; what may have sharp edges or see through stays exact. */
async function upright(bytes: Buffer) {
  const { format, hasAlpha } = await open(bytes).metadata()
  const isExact = hasAlpha || format === 'png' || format === 'gif'
  const picture = open(bytes).autoOrient().toColourspace('srgb')
  const written = isExact
    ? picture.png({ compressionLevel: 9 })
    : picture.jpeg({ quality: ORIGINAL_QUALITY, chromaSubsampling: '4:4:4', mozjpeg: true })
  const { data, info } = await readable(() => written.toBuffer({ resolveWithObject: true }))
  return { data, info, mime: isExact ? 'image/png' : 'image/jpeg' }
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new Unfit('media_unreadable', cause instanceof Error ? cause.message : String(cause), {
      cause,
    })
  }
}

/** The picture is decoded once for each part it is cut to, at the largest size that is asked. */
async function writeRenditions(
  original: Buffer,
  renditions: readonly Rendition[],
  folder: string,
): Promise<void> {
  const parts = Map.groupBy(renditions, ({ frame }) => JSON.stringify(frame))
  for (const files of parts.values()) {
    const [{ frame } = { frame: undefined }] = files
    if (!frame) continue
    const widest = files.reduce((most, file) => (file.width > most.width ? file : most))
    const { data, info } = await open(original)
      .extract(frame)
      .resize(widest.width, widest.height, { fit: 'fill' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    for (const { name, format, width, height } of files) {
      const picture = sharp(data, { raw: rawOf(info) }).resize(width, height, { fit: 'fill' })
      writeFileSync(path.join(folder, name), await ENCODERS[format](picture).toBuffer())
    }
  }
}

const rawOf = ({ width, height, channels }: OutputInfo) => ({ width, height, channels })

/**
 * More effort at AVIF saves a tenth of the bytes and takes ten times as long. JPEG has nothing to
 * see through: what was transparent is paper.
 */
const ENCODERS: Record<Format, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 50, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 74 }),
  jpg: (picture) => picture.flatten({ background: '#fff' }).jpeg({ quality: 74, mozjpeg: true }),
}
