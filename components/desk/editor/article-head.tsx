import Link from 'next/link'
import { editPath, previewPath, storyPath, translatePath } from '#components/desk/desk-paths.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { PublicBadge, WorkBadge } from '#components/desk/states.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ArticleView } from '#db/articles.ts'
import { directionOf, LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface ArticleHeadProps {
  view: Pick<ArticleView, 'article' | 'story' | 'isTranslation' | 'head'>
  uiLocale: Locale
  screen: 'edit' | 'translate'
}

/** Which language of which story is being written, where it stands, and the ways from here. */
export function ArticleHead({ view, uiLocale, screen }: ArticleHeadProps) {
  const t = deskTranslator(uiLocale, 'editor')
  const { article, story, isTranslation, head } = view
  const { locale } = article
  const language = LOCALE_FACTS[locale].endonym
  return (
    <PageHead
      title={t(screen === 'edit' ? 'heading' : 'translationHeading', { language })}
      kicker={
        <Link className="link" href={storyPath(story.uid, locale)} prefetch={false}>
          {article.title ? (
            <bdi lang={locale} dir={directionOf(locale)}>
              {article.title}
            </bdi>
          ) : (
            t('story')
          )}
        </Link>
      }
      actions={
        <>
          {isTranslation && (
            <LinkButton
              href={screen === 'edit' ? translatePath(article.uid) : editPath(article.uid)}
            >
              {t(screen === 'edit' ? 'beside' : 'alone')}
            </LinkButton>
          )}
          {head && <LinkButton href={previewPath(article.uid)}>{t('preview')}</LinkButton>}
        </>
      }
    >
      <p className="flex flex-wrap gap-2 pt-1">
        <WorkBadge state={article.workState} locale={uiLocale} />
        <PublicBadge state={article.publicState} locale={uiLocale} />
      </p>
    </PageHead>
  )
}
