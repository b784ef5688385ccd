import type { Metadata } from 'next'
import { requireStaff } from '#auth.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { NewStoryForm } from '#components/desk/stories/new-story-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { reader } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'
import { dayIn } from '#domain/days.ts'
import { LOCALES } from '#domain/locales.ts'
import { mayBegin } from '#domain/workflow.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { beginStory } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'stories')('new.title') }
}

export default async function NewStoryPage() {
  const staff = await requireStaff()
  const t = deskTranslator(staff.uiLocale, 'stories')
  const { timeZone } = await readSettings(reader())
  const locales = LOCALES.filter((locale) => mayBegin(staff, locale))
  return (
    <>
      <PageHead title={t('new.title')} />
      {locales.length > 0 ? (
        <NewStoryForm
          action={beginStory}
          locales={locales}
          preferred={locales.includes(staff.uiLocale) ? staff.uiLocale : undefined}
          today={dayIn(new Date(), timeZone)}
          timeZone={timeZone}
        />
      ) : (
        <Notice tone="warning">{t('new.none')}</Notice>
      )}
    </>
  )
}
