import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireStaff } from '#auth.ts'
import { storyPath } from '#components/desk/desk-paths.ts'
import { DetailsForm } from '#components/desk/details/details-form.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Title } from '#components/desk/title.tsx'
import { mayChangeFacts } from '#domain/workflow.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { storyAt, titleOf } from '../story.ts'
import { saveDetails } from './actions.ts'
import { choicesFor } from './choices.ts'

interface Props {
  params: Promise<{ uid: string }>
}

async function needStory({ params }: Props) {
  const staff = await requireStaff()
  const story = await storyAt((await params).uid)
  if (!mayChangeFacts(staff, story.story.sourceLocale)) notFound()
  return { story, locale: staff.uiLocale }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale } = await needStory(props)
  return { title: deskTranslator(locale, 'story')('details.title') }
}

export default async function DetailsPage(props: Props) {
  const { story, locale } = await needStory(props)
  const t = deskTranslator(locale, 'story.details')
  return (
    <>
      <PageHead
        title={t('title')}
        kicker={
          <Link href={storyPath(story.story.uid)} prefetch={false} className="link">
            <Title {...titleOf(story)} deskLocale={locale} />
          </Link>
        }
      >
        <p className="text-muted">{t('hint')}</p>
      </PageHead>
      <DetailsForm
        action={saveDetails}
        storyUid={story.story.uid}
        version={story.head.number}
        choices={await choicesFor(story.head.details, locale)}
      />
    </>
  )
}
