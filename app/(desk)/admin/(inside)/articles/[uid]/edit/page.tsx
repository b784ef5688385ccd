import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ourOrigin, requireStaff } from '#auth.ts'
import { ArticleEditor } from '#components/desk/editor/article-editor.tsx'
import { ArticleHead } from '#components/desk/editor/article-head.tsx'
import { ReadOnlyText } from '#components/desk/editor/read-only-text.tsx'
import { StandingNotices } from '#components/desk/editor/standing-notices.tsx'
import { findArticle } from '#db/articles.ts'
import { reader } from '#db/client.ts'
import { requestedChanges } from '#db/history.ts'
import { currentSlug } from '#db/slugs.ts'
import { needStory } from '#db/stories.ts'
import { emptyDocument } from '#domain/document.ts'
import { LOCALE_FACTS } from '#domain/locales.ts'
import { mayChangeFacts } from '#domain/workflow.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../../desk-locale.ts'
import { pictureChoices } from '../../../../../picture-choices.ts'
import { writingRights } from '../rights.ts'
import { saveText, submitText } from './actions.ts'

interface EditPageProps {
  params: Promise<{ uid: string }>
}

export async function generateMetadata({ params }: EditPageProps): Promise<Metadata> {
  const [{ uid }, locale] = await Promise.all([params, deskLocale()])
  const view = await findArticle(reader(), uid)
  const t = deskTranslator(locale, 'editor')
  return view
    ? { title: t('heading', { language: LOCALE_FACTS[view.article.locale].endonym }) }
    : {}
}

export default async function EditPage({ params }: EditPageProps) {
  const [staff, { uid }] = await Promise.all([requireStaff(), params])
  const view = await findArticle(reader(), uid)
  if (!view) notFound()
  const { article, story, head } = view
  const [facts, slug, comment] = await Promise.all([
    needStory(reader(), story.uid),
    currentSlug(reader(), article.id),
    requestedChanges(reader(), article.id),
  ])
  const { mayWrite, submitting } = writingRights(view, staff)
  const text = {
    title: head?.title ?? '',
    summary: head?.summary ?? '',
    slug: head?.slug ?? '',
    dateline: head?.dateline ?? '',
    body: head?.body ?? emptyDocument(),
  }
  const { locale, lockVersion } = article
  return (
    <>
      <ArticleHead view={view} uiLocale={staff.uiLocale} screen="edit" />
      <StandingNotices
        article={article}
        comment={article.workState === 'changes_requested' ? comment : undefined}
        mayWrite={mayWrite}
        uiLocale={staff.uiLocale}
      />
      {mayWrite ? (
        <ArticleEditor
          key={uid}
          article={{
            uid,
            storyUid: story.uid,
            locale,
            isTranslation: view.isTranslation,
            lockVersion,
            revisionUid: head?.uid ?? null,
            text,
            facts: { category: facts.head.category, day: facts.head.day },
            liveFacts: facts.live && { category: facts.live.category, day: facts.live.day },
            slug,
          }}
          actions={{ save: saveText, submit: submitText }}
          mayChangeFacts={mayChangeFacts(staff, story.sourceLocale)}
          maySubmit={submitting}
          writerUid={staff.uid}
          pictures={await pictureChoices(text.body, staff.uiLocale)}
          origin={ourOrigin()}
          uiLocale={staff.uiLocale}
        />
      ) : (
        <ReadOnlyText text={text} locale={locale} />
      )}
    </>
  )
}
