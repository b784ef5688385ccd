import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '#auth.ts'
import { MEDIA } from '#components/desk/desk-paths.ts'
import { AssetForm } from '#components/desk/media/asset-form.tsx'
import { factsOf } from '#components/desk/media/asset-grid.tsx'
import { AssetRetirement } from '#components/desk/media/asset-retirement.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { findAsset } from '#db/assets.ts'
import { reader } from '#db/client.ts'
import { assetName, deskMediaPath } from '#domain/media-paths.ts'
import { mayKeepMedia } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { saveAsset, setRetired } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'media')('title') }
}

export default async function AssetPage({ params }: { params: Promise<{ uid: string }> }) {
  const staff = await requireStaff()
  const { uid } = await params
  const asset = z.uuid().safeParse(uid).success ? await findAsset(reader(), uid) : undefined
  if (!asset) notFound()
  const t = deskTranslator(staff.uiLocale, 'media')
  return (
    <>
      <PageHead
        title={<bdi>{asset.fileName}</bdi>}
        kicker={
          <Link href={MEDIA} prefetch={false} className="link">
            {t('item.back')}
          </Link>
        }
      >
        <p className="text-muted">
          {factsOf(asset, staff.uiLocale)} ·{' '}
          <a
            href={`${deskMediaPath(uid)}/${encodeURIComponent(assetName(asset))}`}
            className="link"
          >
            {t('item.download')}
          </a>
        </p>
      </PageHead>
      {mayKeepMedia(staff) ? (
        <>
          <AssetForm action={saveAsset} asset={asset} />
          <AssetRetirement action={setRetired} uid={uid} isRetired={asset.retiredAt !== null} />
        </>
      ) : (
        <Notice tone="warning">{t('notYours')}</Notice>
      )}
    </>
  )
}
