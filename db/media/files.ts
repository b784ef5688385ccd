import path from 'node:path'
import { DOCUMENT_TYPES } from '#domain/attachments.ts'
import { isOffered } from '#domain/licences.ts'
import { downloadName, originalName } from '#domain/media-paths.ts'
import type { AssetRow } from '../asset-views.ts'
import { folderOf } from './place.ts'
import { stampOf } from './stamp.ts'

/** A file as it goes out. */
export interface ServedFile {
  /** Where it lies. */
  file: string
  type: string
  /** To be kept under this name, not shown; undefined for what stands in a page. */
  download: string | undefined
  /** What goes between the first so many bytes and the rest. */
  stamp: { at: number; bytes: Buffer } | undefined
}

type Asset = Pick<
  AssetRow,
  'sha256' | 'kind' | 'mime' | 'fileName' | 'credit' | 'licence' | 'createdAt'
>

const RENDITION = /^(?:(?:3x2|4x3|16x9|1x1|card)-\d{1,4}-\d{1,4}-)?\d{1,4}\.(avif|webp|jpg)$/
const TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const

/**
 * The file behind a name in an asset's folder; only names of this form reach the disk.
 * @param media the media folder
 * @param isForStaff may take the full size whatever its licence
 */
export function servedFile(
  asset: Asset,
  name: string,
  { media, isForStaff = false }: { media: string; isForStaff?: boolean },
): ServedFile | undefined {
  const at = (file: string) => path.join(folderOf(media, asset.sha256), file)
  const download = downloadName(asset.fileName, asset.mime)
  if (asset.kind === 'document') {
    const { ending } = DOCUMENT_TYPES[asset.mime] ?? {}
    if (!ending || name !== download) return undefined
    return { file: at(`document.${ending}`), type: asset.mime, download, stamp: undefined }
  }
  const ending = RENDITION.exec(name)?.[1] as keyof typeof TYPES | undefined
  if (ending) return { file: at(name), type: TYPES[ending], download: undefined, stamp: undefined }
  if (name !== originalName(asset.mime)) return undefined
  if (!isForStaff && !isOffered(asset.licence)) return undefined
  return { file: at(name), type: asset.mime, download, stamp: stampOf(asset) }
}

/** A part of a font, by its name in the address. */
export const servedSlice = (sha256: string, name: string, media: string): ServedFile => ({
  file: path.join(folderOf(media, sha256), name),
  type: 'font/woff2',
  download: undefined,
  stamp: undefined,
})

/** RFC 6266: a name in any script, and one in plain letters for those who read no other. */
export function dispositionOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/g, '')
    .replace(/^-+/, '')
  const ending = name.slice(name.lastIndexOf('.'))
  const fallback = plain.length > ending.length ? plain : `file${ending}`
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
