import { FileText } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '#components/ui/badge.tsx'
import type { Asset } from '#db/assets.ts'
import { DOCUMENT_TYPES } from '#domain/attachments.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { deskMediaPath } from '#domain/media-paths.ts'
import { renditionsOf } from '#domain/pictures.ts'
import { formatBytes } from '#i18n/bytes.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { assetPath } from '../desk-paths.ts'
import { Words } from '../words.tsx'

/** What was brought, newest first: the picture or a sheet of paper, its words, how it stands. */
export function AssetGrid({ assets, locale }: { assets: readonly Asset[]; locale: Locale }) {
  const t = deskTranslator(locale, 'media')
  return (
    <ul aria-label={t('list.label')} className="asset-grid">
      {assets.map((asset) => (
        <li key={asset.uid} className="asset">
          <Thumbnail asset={asset} />
          <div className="grid min-w-0 content-start gap-1">
            <Link href={assetPath(asset.uid)} prefetch={false} className="asset-link">
              <Title asset={asset} locale={locale} />
            </Link>
            <p className="text-muted text-sm">{factsOf(asset, locale)}</p>
            <p className="flex flex-wrap gap-1.5">
              {!asset.isDescribed && <Badge tone="warning">{t('list.undescribed')}</Badge>}
              {asset.isPublic && <Badge tone="success">{t('list.public')}</Badge>}
              {asset.retiredAt && <Badge>{t('list.retired')}</Badge>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Thumbnail({ asset }: { asset: Asset }) {
  const { width, height, focalX, focalY } = asset
  if (!width || !height)
    return (
      <span className="asset-sheet">
        <FileText aria-hidden className="size-8" />
      </span>
    )
  const [file] = renditionsOf({ width, height, focus: { x: focalX, y: focalY } }, 'whole')
  if (!file) return null
  // The words stand beside it.
  return (
    <picture>
      <img
        src={`${deskMediaPath(asset.uid)}/${file.name}`}
        width={file.width}
        height={file.height}
        alt=""
        loading="lazy"
        className="asset-picture"
      />
    </picture>
  )
}

/** The words of the reader's language, else of the first that has any, else the file's name. */
function Title({ asset, locale }: { asset: Asset; locale: Locale }) {
  for (const each of [locale, ...LOCALES]) {
    const text = asset.texts.find((words) => words.locale === each)
    const said = asset.kind === 'image' ? text?.alt : text?.title
    if (said) return <Words locale={each}>{said}</Words>
  }
  return <bdi>{asset.fileName}</bdi>
}

export function factsOf(asset: Asset, locale: Locale): string {
  const t = deskTranslator(locale, 'media')
  const { width, height, pages, mime, bytes } = asset
  return [
    DOCUMENT_TYPES[mime]?.name,
    width && height
      ? t('item.pixels', { width: String(width), height: String(height) })
      : undefined,
    pages === null ? undefined : t('list.pages', { count: pages }),
    formatBytes(bytes, locale),
  ]
    .filter(Boolean)
    .join(' · ')
}
