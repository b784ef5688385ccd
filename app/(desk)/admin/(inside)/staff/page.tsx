import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '#auth.ts'
import { INVITE } from '#components/desk/desk-paths.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { StaffList } from '#components/desk/staff/staff-list.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { reader } from '#db/client.ts'
import { listStaff } from '#db/staff.ts'
import { holdsAnywhere } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'staff')('title') }
}

export default async function StaffPage() {
  const by = await requireStaff()
  if (!holdsAnywhere(by, ['admin', 'desk_admin', 'auditor'])) notFound()
  const t = deskTranslator(by.uiLocale, 'staff')
  const people = await listStaff(reader(), by)
  const isAdministrator = holdsAnywhere(by, ['admin'])
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          isAdministrator && (
            <LinkButton href={INVITE} look="primary">
              {t('invite')}
            </LinkButton>
          )
        }
      >
        <p className="text-muted">{t('count', { count: people.length })}</p>
      </PageHead>
      <StaffList people={people} isLinked={isAdministrator} locale={by.uiLocale} now={new Date()} />
    </>
  )
}
