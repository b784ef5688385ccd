import type { Metadata } from 'next'
import { requireSession } from '#auth.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { PasswordForm } from '#components/desk/password-form.tsx'
import { ProfileForm } from '#components/desk/profile-form.tsx'
import { SessionList } from '#components/desk/session-list.tsx'
import { HeldRoles } from '#components/desk/staff/held-roles.tsx'
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
      <section aria-labelledby="profile" className="grid max-w-md gap-3">
        <h2 id="profile" className="section-title">
          {t('profileTitle')}
        </h2>
        <ProfileForm action={saveProfile} name={staff.name} uiLocale={staff.uiLocale} />
      </section>
      <section aria-labelledby="password" className="grid max-w-md gap-3">
        <h2 id="password" className="section-title">
          {t('passwordTitle')}
        </h2>
        <p className="text-muted">{t('passwordHint')}</p>
        <PasswordForm action={savePassword} email={staff.email} />
      </section>
      <section aria-labelledby="sessions" className="grid max-w-2xl gap-3">
        <h2 id="sessions" className="section-title">
          {t('sessionsTitle')}
        </h2>
        <SessionList
          sessions={sessions}
          current={uid}
          staffUid={staff.uid}
          end={endSessions}
          locale={staff.uiLocale}
          timeZone={timeZone}
          now={new Date()}
        />
      </section>
    </>
  )
}
