import type { Metadata } from 'next'
import { requireStaff } from '#auth.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { PageTable } from '#components/desk/pages/page-table.tsx'
import { reader } from '#db/client.ts'
import { listPages } from '#db/pages.ts'
import { LOCALES } from '#domain/locales.ts'
import { mayWritePage } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'pages')('title') }
}

/** The pages about the newsroom itself, in the languages this person writes. */
export default async function PagesPage() {
  const staff = await requireStaff()
  const languages = LOCALES.filter((locale) => mayWritePage(staff, locale))
  const t = deskTranslator(staff.uiLocale, 'pages')
  return (
    <>
      <PageHead title={t('title')} />
      <p className="max-w-2xl text-muted">{t('intro')}</p>
      <PageTable pages={await listPages(reader())} languages={languages} locale={staff.uiLocale} />
    </>
  )
}
