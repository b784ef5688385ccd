import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type ImageView, jpegOf } from '#domain/pictures.ts'
import { folderOf, mediaStore } from '../media/place.ts'

/** A file of a picture, as those want it who are told of a file before they fetch it. */
export interface PictureFile {
  path: string
  type: string
  bytes: number
}

/** The one of a picture that every program can show; undefined where it is not on the disk. */
export async function pictureFile(image: ImageView): Promise<PictureFile | undefined> {
  const { path: address } = jpegOf(image, 'whole')
  const folder = folderOf(mediaStore().folder, path.posix.basename(image.base))
  try {
    const { size } = await stat(path.join(folder, path.posix.basename(address)))
    return { path: address, type: 'image/jpeg', bytes: size }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}
