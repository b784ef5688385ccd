import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireSession } from '#auth.ts'
import { STAFF } from '#components/desk/desk-paths.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { SessionList } from '#components/desk/session-list.tsx'
import { LinkMaker } from '#components/desk/staff/link-maker.tsx'
import { RolesForm } from '#components/desk/staff/roles-form.tsx'
import { StatusBadge } from '#components/desk/staff/status-badge.tsx'
import { Suspension } from '#components/desk/staff/suspension.tsx'
import { TitledSection } from '#components/desk/titled-section.tsx'
import { reader } from '#db/client.ts'
import { listSessions } from '#db/sessions.ts'
import { readSettings } from '#db/settings.ts'
import { findStaffByUid } from '#db/staff.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { endSessions, makeLink, reinstate, saveRoles, suspend } from '../actions.ts'
import { requireAdministrator } from '../administrator.ts'

interface Props {
  params: Promise<{ uid: string }>
}

async function needPerson({ params }: Props) {
  await requireAdministrator()
  return (await findStaffByUid(reader(), (await params).uid)) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await needPerson(props)).name }
}

export default async function PersonPage(props: Props) {
  const person = await needPerson(props)
  const { staff: by, uid: session } = await requireSession()
  const t = deskTranslator(by.uiLocale, 'staff')
  const sessions = await listSessions(reader(), by, person.uid)
  const { timeZone } = await readSettings(reader())
  const { uid, name, status } = person
  return (
    <>
      <PageHead
        title={<bdi>{name}</bdi>}
        kicker={
          <Link href={STAFF} prefetch={false} className="link">
            {t('title')}
          </Link>
        }
      >
        <p className="flex flex-wrap items-baseline gap-x-3">
          <bdi className="text-muted">{person.email}</bdi>
          <StatusBadge status={status} locale={by.uiLocale} />
        </p>
      </PageHead>
      <TitledSection id="roles" title={t('rolesTitle')}>
        <p className="text-muted">{t('rolesHint')}</p>
        <RolesForm action={saveRoles} staffUid={uid} grants={person.grants} />
      </TitledSection>
      {status !== 'suspended' && (
        <TitledSection id="link" title={t(status === 'invited' ? 'invitationTitle' : 'resetTitle')}>
          <p className="text-muted">{t(status === 'invited' ? 'invitationHint' : 'resetHint')}</p>
          <LinkMaker
            action={makeLink}
            staffUid={uid}
            kind={status === 'invited' ? 'invite' : 'reset'}
            name={name}
          />
        </TitledSection>
      )}
      <TitledSection id="sessions" title={t('sessionsTitle')}>
        <SessionList
          sessions={sessions}
          current={session}
          staffUid={uid}
          end={endSessions}
          locale={by.uiLocale}
          timeZone={timeZone}
          now={new Date()}
        />
      </TitledSection>
      <TitledSection id="suspension" title={t('suspensionTitle')}>
        <p className="text-muted">{t(status === 'suspended' ? 'suspendedHint' : 'suspendHint')}</p>
        <Suspension
          suspend={suspend}
          reinstate={reinstate}
          person={{ uid, name, isSuspended: status === 'suspended' }}
        />
      </TitledSection>
    </>
  )
}
