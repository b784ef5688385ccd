import path from 'node:path'
import type { FontFacts } from '#domain/brand-font.ts'
import { keyOf } from '#domain/media-paths.ts'
import type { Measured } from '#domain/pictures.ts'
import type { Developed, DevelopedAsset, UnfitCode } from './task.ts'

/** A file as it was taken in. */
export interface Kept<D extends Developed = DevelopedAsset> {
  /** Of the bytes that came. */
  sha256: string
  /** How large it is at its full size, as it is kept. */
  bytes: number
  developed: D
}

/**
 * Why a file is not taken. A value, no Refusal: the store belongs to the server's copy of the
 * program, and Next's would not know a class of that one.
 */
export interface Unkept {
  unfit: UnfitCode | 'too_large'
}

export interface MediaStore {
  /** In DATA_DIR. */
  folder: string
  /**
   * Looks at a file from outside and keeps what it is; on the disk before this returns, whole or
   * not at all. The same file again changes nothing. One at a time: db/uploads.ts keeps the line.
   */
  takeIn(bytes: Uint8Array): Promise<Kept | Unkept>
  /** The same for a font, which is no picture and no document. */
  takeInFont(bytes: Uint8Array): Promise<Kept<FontFacts> | Unkept>
  /** Cuts a kept picture anew, for a focal point that moved. */
  cut(sha256: string, picture: Measured): Promise<void>
  /** Takes over a folder that a store made before; a copy whose bytes are checked. */
  adopt(folder: string): Promise<Kept>
}

/** One in the process, of which Next's bundle is a second copy: as with the engine (db/client.ts). */
const KEY = Symbol.for('dateline.media')
const shared = globalThis as typeof globalThis & { [KEY]?: MediaStore | undefined }

/** Makes a store the process's own (db/media/store.ts alone calls this). */
export function shareStore(store: MediaStore): void {
  shared[KEY] = store
}

export function mediaStore(): MediaStore {
  const store = shared[KEY]
  if (!store) throw new Error('The media folder is not open: start the app with npm start')
  return store
}

/** Where a file's folder lies within the media folder. */
export const folderOf = (media: string, sha256: string): string =>
  path.join(media, sha256.slice(0, 2), keyOf(sha256))
