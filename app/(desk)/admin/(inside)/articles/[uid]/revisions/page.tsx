import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '#auth.ts'
import { storyPath } from '#components/desk/desk-paths.ts'
import { RevisionTable } from '#components/desk/history/revision-table.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Title } from '#components/desk/title.tsx'
import { findArticle, standingOf } from '#db/articles.ts'
import { reader } from '#db/client.ts'
import { revisionsOf } from '#db/revisions.ts'
import { readSettings } from '#db/settings.ts'
import { LOCALE_FACTS } from '#domain/locales.ts'
import { judge, moveOf } from '#domain/workflow.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { putBack } from './actions.ts'

interface RevisionsPageProps {
  params: Promise<{ uid: string }>
}

async function articleAt({ params }: RevisionsPageProps) {
  const { uid } = await params
  const view = z.uuid().safeParse(uid).success ? await findArticle(reader(), uid) : undefined
  return view ?? notFound()
}

export async function generateMetadata(props: RevisionsPageProps): Promise<Metadata> {
  const staff = await requireStaff()
  const { article } = await articleAt(props)
  const language = LOCALE_FACTS[article.locale].endonym
  return { title: deskTranslator(staff.uiLocale, 'history')('revisions.title', { language }) }
}

/** Every text an article ever had, refused ones too: to be looked at and put back. */
export default async function RevisionsPage(props: RevisionsPageProps) {
  const staff = await requireStaff()
  const view = await articleAt(props)
  const { article, story } = view
  const [revisions, { timeZone }] = await Promise.all([
    revisionsOf(reader(), article.id),
    readSettings(reader()),
  ])
  const locale = staff.uiLocale
  const t = deskTranslator(locale, 'history')
  const language = LOCALE_FACTS[article.locale].endonym
  const mayWrite = judge(moveOf('save'), standingOf(view, staff)) === 'yes'
  return (
    <>
      <PageHead
        kicker={
          <Link href={storyPath(story.uid, article.locale)} prefetch={false} className="link">
            <Title title={article.title} titleLocale={article.locale} deskLocale={locale} />
          </Link>
        }
        title={t('revisions.title', { language })}
      />
      {revisions.length > 0 ? (
        <RevisionTable
          article={article}
          revisions={revisions}
          putBack={mayWrite ? putBack : undefined}
          locale={locale}
          timeZone={timeZone}
        />
      ) : (
        <p className="text-muted">{t('revisions.none')}</p>
      )}
    </>
  )
}
