import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ourOrigin, requireStaff } from '#auth.ts'
import { editPath } from '#components/desk/desk-paths.ts'
import { ArticleHead } from '#components/desk/editor/article-head.tsx'
import { ReadOnlyText } from '#components/desk/editor/read-only-text.tsx'
import { StandingNotices } from '#components/desk/editor/standing-notices.tsx'
import { EmptySource } from '#components/desk/translation/empty-source.tsx'
import { TranslationScreen } from '#components/desk/translation/translation-screen.tsx'
import { findArticle } from '#db/articles.ts'
import { reader } from '#db/client.ts'
import { requestedChanges } from '#db/history.ts'
import { currentSlug } from '#db/slugs.ts'
import { translationOf } from '#db/translation.ts'
import { LOCALE_FACTS } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../../desk-locale.ts'
import { writingRights } from '../rights.ts'
import { saveBeside, submitTranslation } from './actions.ts'
import { translatedArticle } from './translated-article.ts'

interface TranslatePageProps {
  params: Promise<{ uid: string }>
}

export async function generateMetadata({ params }: TranslatePageProps): Promise<Metadata> {
  const [{ uid }, locale] = await Promise.all([params, deskLocale()])
  const view = await findArticle(reader(), uid)
  const t = deskTranslator(locale, 'editor')
  return view
    ? { title: t('translationHeading', { language: LOCALE_FACTS[view.article.locale].endonym }) }
    : {}
}

export default async function TranslatePage({ params }: TranslatePageProps) {
  const [staff, { uid }] = await Promise.all([requireStaff(), params])
  const view = await findArticle(reader(), uid)
  if (!view) notFound()
  if (!view.isTranslation) redirect(editPath(uid))
  const { article, story, head } = view
  const [translation, slug, comment] = await Promise.all([
    translationOf(reader(), uid),
    currentSlug(reader(), article.id),
    requestedChanges(reader(), article.id),
  ])
  const opened = translatedArticle(translation)
  const { mayWrite, submitting } = writingRights(view, staff)
  return (
    <>
      <ArticleHead view={view} uiLocale={staff.uiLocale} screen="translate" />
      <StandingNotices
        article={article}
        comment={article.workState === 'changes_requested' ? comment : undefined}
        mayWrite={mayWrite}
        uiLocale={staff.uiLocale}
      />
      {!opened ? (
        <EmptySource story={story} uiLocale={staff.uiLocale} />
      ) : mayWrite ? (
        <TranslationScreen
          key={uid}
          opened={opened}
          actions={{ save: saveBeside, submit: submitTranslation }}
          maySubmit={submitting}
          writerUid={staff.uid}
          origin={ourOrigin()}
          slug={slug}
        />
      ) : (
        head && <ReadOnlyText text={head} locale={article.locale} />
      )}
    </>
  )
}
