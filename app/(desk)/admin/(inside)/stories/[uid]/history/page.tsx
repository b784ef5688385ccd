import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requireStaff } from '#auth.ts'
import { historyPath, storyPath } from '#components/desk/desk-paths.ts'
import { HistoryList } from '#components/desk/history/history-list.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Title } from '#components/desk/title.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { reader } from '#db/client.ts'
import { historyOf } from '#db/history.ts'
import { readSettings } from '#db/settings.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../../desk-locale.ts'
import { storyAt, titleOf } from '../story.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'history')('title') }
}

const AT_ONCE = 200
const MOST = 10_000
/** How much of it the address asks for; what makes no sense is passed over. */
const asked = z.coerce.number().int().min(1).max(MOST).catch(AT_ONCE)

interface HistoryPageProps {
  params: Promise<{ uid: string }>
  searchParams: Promise<{ most?: string | string[] }>
}

/** What happened to a story and who did it. */
export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const staff = await requireStaff()
  const story = await storyAt((await params).uid)
  const most = asked.parse((await searchParams).most)
  const [{ entries, hasMore }, { timeZone }] = await Promise.all([
    historyOf(reader(), story.story.id, most),
    readSettings(reader()),
  ])
  const locale = staff.uiLocale
  const t = deskTranslator(locale, 'history')
  return (
    <>
      <PageHead
        kicker={
          <Link href={storyPath(story.story.uid)} prefetch={false} className="link">
            <Title {...titleOf(story)} deskLocale={locale} />
          </Link>
        }
        title={t('title')}
      />
      <HistoryList entries={entries} locale={locale} timeZone={timeZone} />
      {hasMore && most < MOST && (
        <LinkButton href={`${historyPath(story.story.uid)}?most=${Math.min(most + AT_ONCE, MOST)}`}>
          {t('older')}
        </LinkButton>
      )}
    </>
  )
}
