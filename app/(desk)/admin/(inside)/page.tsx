import type { Metadata } from 'next'
import { requireStaff } from '#auth.ts'
import { NEW_STORY } from '#components/desk/desk-paths.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { WaitingList } from '#components/desk/waiting-list.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { reader } from '#db/client.ts'
import { waitingFor } from '#db/waiting.ts'
import { holdsAnywhere } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../desk-locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'waiting')('title') }
}

export default async function WaitingPage() {
  const staff = await requireStaff()
  const t = deskTranslator(staff.uiLocale, 'waiting')
  const groups = await waitingFor(reader(), staff)
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          holdsAnywhere(staff, ['author', 'desk_admin']) && (
            <LinkButton href={NEW_STORY}>{t('newStory')}</LinkButton>
          )
        }
      />
      <WaitingList groups={groups} locale={staff.uiLocale} now={new Date()} />
    </>
  )
}
