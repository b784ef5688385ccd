import type { Metadata } from 'next'
import { requireSession } from '#auth.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { PasswordForm } from '#components/desk/password-form.tsx'
import { ProfileForm } from '#components/desk/profile-form.tsx'
import { SessionList } from '#components/desk/session-list.tsx'
import { HeldRoles } from '#components/desk/staff/held-roles.tsx'
import { TitledSection } from '#components/desk/titled-section.tsx'
import { reader } from '#db/client.ts'
import { listSessions } from '#db/sessions.ts'
import { readSettings } from '#db/settings.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'
import { endSessions } from '../staff/actions.ts'
import { savePassword, saveProfile } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'account')('title') }
}

export default async function AccountPage() {
  const { staff, uid } = await requireSession()
  const t = deskTranslator(staff.uiLocale, 'account')
  const sessions = await listSessions(reader(), staff, staff.uid)
  const { timeZone } = await readSettings(reader())
  return (
    <>
      <PageHead title={t('title')}>
        <p className="text-muted">
          <bdi>{staff.email}</bdi>
        </p>
        <HeldRoles grants={staff.grants} locale={staff.uiLocale} />
      </PageHead>
      <TitledSection id="profile" title={t('profileTitle')} className="max-w-md">
        <ProfileForm action={saveProfile} name={staff.name} uiLocale={staff.uiLocale} />
      </TitledSection>
      <TitledSection id="password" title={t('passwordTitle')} className="max-w-md">
        <p className="text-muted">{t('passwordHint')}</p>
        <PasswordForm action={savePassword} email={staff.email} />
      </TitledSection>
      <TitledSection id="sessions" title={t('sessionsTitle')} className="max-w-2xl">
        <SessionList
          sessions={sessions}
          current={uid}
          staffUid={staff.uid}
          end={endSessions}
          locale={staff.uiLocale}
          timeZone={timeZone}
          now={new Date()}
        />
      </TitledSection>
    </>
  )
}
