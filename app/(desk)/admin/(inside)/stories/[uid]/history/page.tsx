import type { Metadata } from 'next'
import Link from 'next/link'
import { requireStaff } from '#auth.ts'
import { storyPath } from '#components/desk/desk-paths.ts'
import { HistoryList } from '#components/desk/history/history-list.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Title } from '#components/desk/title.tsx'
import { reader } from '#db/client.ts'
import { historyOf } from '#db/history.ts'
import { readSettings } from '#db/settings.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../../desk-locale.ts'
import { storyAt, titleOf } from '../story.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'history')('title') }
}

/** Everything that happened to a story and who did it. */
export default async function HistoryPage({ params }: { params: Promise<{ uid: string }> }) {
  const staff = await requireStaff()
  const story = await storyAt((await params).uid)
  const [entries, { timeZone }] = await Promise.all([
    historyOf(reader(), story.story.id),
    readSettings(reader()),
  ])
  const locale = staff.uiLocale
  return (
    <>
      <PageHead
        kicker={
          <Link href={storyPath(story.story.uid)} prefetch={false} className="link">
            <Title {...titleOf(story)} deskLocale={locale} />
          </Link>
        }
        title={deskTranslator(locale, 'history')('title')}
      />
      <HistoryList entries={entries} locale={locale} timeZone={timeZone} />
    </>
  )
}
