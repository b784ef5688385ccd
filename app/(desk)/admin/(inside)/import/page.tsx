import type { Metadata } from 'next'
import { requireStaff } from '#auth.ts'
import { ImportScreen } from '#components/desk/import/import-screen.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { LOCALES } from '#domain/locales.ts'
import { mayImport } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'import')('title') }
}

export default async function ImportPage() {
  const staff = await requireStaff()
  const t = deskTranslator(staff.uiLocale, 'import')
  const isOpen = LOCALES.some((locale) => mayImport(staff, locale))
  return (
    <>
      <PageHead title={t('title')}>
        <p className="max-w-160 text-muted">{t('intro')}</p>
      </PageHead>
      {isOpen ? (
        <>
          <noscript>
            <Notice tone="warning">{t('needsScript')}</Notice>
          </noscript>
          <ImportScreen deskLocale={staff.uiLocale} />
        </>
      ) : (
        <Notice tone="warning">{t('notYours')}</Notice>
      )}
    </>
  )
}
