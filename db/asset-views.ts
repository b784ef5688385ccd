import { type AttachmentView, DOCUMENT_TYPES } from '#domain/attachments.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { documentPath, originalName } from '#domain/media-paths.ts'
import type { ImageView, Words } from '#domain/pictures.ts'
import type { assets, assetTexts } from './schema/media.ts'

export type AssetRow = typeof assets.$inferSelect
export type AssetText = Omit<typeof assetTexts.$inferSelect, 'assetId'>

/** A picture for a page in a language; what that language doesn't say, another says. */
export function imageView(
  row: AssetRow,
  texts: readonly AssetText[],
  { locale, base }: { locale: Locale; base: string },
): ImageView {
  const caption = wordsOf(texts, 'caption', locale)
  return {
    uid: row.uid,
    base,
    width: row.width ?? 1,
    height: row.height ?? 1,
    focus: { x: row.focalX, y: row.focalY },
    alt: (!row.isDecorative && wordsOf(texts, 'alt', locale)) || { text: '', locale },
    caption,
    credit: row.credit,
    licence: row.licence,
    original: { path: `${base}/${originalName(row.mime)}`, mime: row.mime, bytes: row.bytes },
  }
}

export function attachmentView(
  row: AssetRow,
  texts: readonly AssetText[],
  { locale, base }: { locale: Locale; base: string },
): AttachmentView {
  const written = row.locale ?? locale
  return {
    uid: row.uid,
    path: documentPath(base, row.fileName, row.mime),
    title: wordsOf(texts, 'title', locale) ?? { text: row.fileName, locale: written },
    format: DOCUMENT_TYPES[row.mime]?.name ?? row.mime,
    mime: row.mime,
    bytes: row.bytes,
    pages: row.pages ?? undefined,
    locale: row.locale ?? undefined,
  }
}

/** The page's language first, then the newsroom's in their order. */
function wordsOf(
  texts: readonly AssetText[],
  field: 'title' | 'alt' | 'caption',
  locale: Locale,
): Words | undefined {
  for (const each of [locale, ...LOCALES]) {
    const text = texts.find((words) => words.locale === each)?.[field]
    if (text) return { text, locale: each }
  }
  return undefined
}
