import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requireStaff } from '#auth.ts'
import { MEDIA } from '#components/desk/desk-paths.ts'
import { AssetFilters } from '#components/desk/media/asset-filters.tsx'
import { AssetGrid } from '#components/desk/media/asset-grid.tsx'
import { UploadForm } from '#components/desk/media/upload-form.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { listAssets } from '#db/assets.ts'
import { reader } from '#db/client.ts'
import { mayKeepMedia } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'

const A_PAGE = 48
/** What makes no sense in the address is passed over. */
const filter = z.object({
  kind: z.enum(['image', 'document']).optional().catch(undefined),
  words: z.string().max(200).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'media')('title') }
}

export default async function MediaPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const staff = await requireStaff()
  const t = deskTranslator(staff.uiLocale, 'media')
  const { kind, words, after } = filter.parse(await searchParams)
  const asked = { ...(kind && { kind }), ...(words && { words }) }
  const found = await listAssets(reader(), {
    ...asked,
    ...(after && { after }),
    limit: A_PAGE + 1,
  })
  const assets = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? assets.at(-1) : undefined
  return (
    <>
      <PageHead title={t('title')}>
        <p className="max-w-160 text-muted">{t('intro')}</p>
      </PageHead>
      {mayKeepMedia(staff) ? (
        <>
          <noscript>
            <Notice tone="warning">{t('needsScript')}</Notice>
          </noscript>
          <UploadForm />
        </>
      ) : (
        <Notice tone="warning">{t('notYours')}</Notice>
      )}
      <AssetFilters filter={{ kind, words }} locale={staff.uiLocale} />
      {assets.length > 0 ? (
        <AssetGrid assets={assets} locale={staff.uiLocale} />
      ) : (
        <p className="text-muted">{t('list.none')}</p>
      )}
      {last && (
        <p>
          <Link
            href={`${MEDIA}?${new URLSearchParams({ ...asked, after: last.uid })}`}
            prefetch={false}
            className="link"
          >
            {t('list.older')}
          </Link>
        </p>
      )}
    </>
  )
}
