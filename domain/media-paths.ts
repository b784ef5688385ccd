import { DOCUMENT_TYPES } from './attachments.ts'

/** The part of a hash that names a file in addresses and on the disk: 128 bits. */
export const keyOf = (sha256: string): string => sha256.slice(0, 32)

/** The address of a picture's or document's folder, for everybody. */
export const mediaPath = (sha256: string): string => `/media/${keyOf(sha256)}`

/** The same for staff, who see what nothing public shows yet. */
export const deskMediaPath = (uid: string): string => `/admin/media/${uid}/files`

/** A picture at its full size. */
export const originalName = (mime: string): string =>
  mime === 'image/png' ? 'original.png' : 'original.jpg'

const LONGEST_NAME = 80

/**
 * What a file is called when it is taken away: the words of the name it came under, in any
 * script, and the ending of what it is. `Rapport (final).PDF` is rapport-final.pdf.
 */
export function downloadName(fileName: string, mime: string): string {
  const ending = DOCUMENT_TYPES[mime]?.ending ?? (mime === 'image/png' ? 'png' : 'jpg')
  const words = fileName
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  const name = [...(words ?? []).join('-')].slice(0, LONGEST_NAME).join('')
  return `${name || 'document'}.${ending}`
}

/** The one name under which a document stands in its folder's address. */
export const documentPath = (base: string, fileName: string, mime: string): string =>
  `${base}/${encodeURIComponent(downloadName(fileName, mime))}`

/** What there is to take away of it: a document, or a picture at its full size. */
export const assetName = ({
  kind,
  fileName,
  mime,
}: {
  kind: 'image' | 'document'
  fileName: string
  mime: string
}): string => (kind === 'image' ? originalName(mime) : downloadName(fileName, mime))
