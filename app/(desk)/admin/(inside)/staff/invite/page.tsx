import type { Metadata } from 'next'
import Link from 'next/link'
import { STAFF } from '#components/desk/desk-paths.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { InviteForm } from '#components/desk/staff/invite-form.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { invite } from '../actions.ts'
import { requireAdministrator } from '../administrator.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'staff')('invite') }
}

export default async function InvitePage() {
  const by = await requireAdministrator()
  const t = deskTranslator(by.uiLocale, 'staff')
  return (
    <>
      <PageHead
        title={t('invite')}
        kicker={
          <Link href={STAFF} prefetch={false} className="link">
            {t('title')}
          </Link>
        }
      >
        <p className="text-muted">{t('inviteHint')}</p>
      </PageHead>
      <InviteForm action={invite} uiLocale={by.uiLocale} />
    </>
  )
}
