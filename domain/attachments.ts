import type { Locale } from './locales.ts'
import type { Words } from './pictures.ts'

/** Documents a story may carry, by media type: what people call the format, and the file's ending. */
export const DOCUMENT_TYPES: Record<string, { name: string; ending: string }> = {
  'application/pdf': { name: 'PDF', ending: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word',
    ending: 'docx',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'Excel',
    ending: 'xlsx',
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    name: 'PowerPoint',
    ending: 'pptx',
  },
  'application/vnd.oasis.opendocument.text': { name: 'ODT', ending: 'odt' },
  'application/vnd.oasis.opendocument.spreadsheet': { name: 'ODS', ending: 'ods' },
  'application/vnd.oasis.opendocument.presentation': { name: 'ODP', ending: 'odp' },
}

/** A document as a page offers it. */
export interface AttachmentView {
  uid: string
  path: string
  title: Words
  /** PDF, Word, … */
  format: string
  mime: string
  bytes: number
  /** undefined where they can't be counted. */
  pages: number | undefined
  /** The language it is written in, where that is known. */
  locale: Locale | undefined
}
