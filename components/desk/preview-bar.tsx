import type { Preview } from '#db/preview.ts'
import { directionOf, LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { storyPath } from './desk-paths.ts'

interface PreviewBarProps {
  preview: Preview
  /** The newest text was asked for, not a certain revision. */
  isNewest: boolean
  locale: Locale
}

/** Says above a preview what it is, and leads back. Plain links: the preview runs no script. */
export function PreviewBar({ preview: { view, revision }, isNewest, locale }: PreviewBarProps) {
  const t = deskTranslator(locale, 'preview')
  const { article, story } = view
  const language = LOCALE_FACTS[article.locale].endonym
  const isLive = article.publicState === 'live' && revision?.id === article.liveRevisionId
  return (
    <aside className="preview-bar" lang={locale} dir={directionOf(locale)} aria-label={t('label')}>
      <p>
        <strong>
          {isNewest || !revision
            ? t('work', { language })
            : t('revision', { language, number: revision.number })}
        </strong>{' '}
        {isLive ? t('sameAsLive') : t('state')}
      </p>
      <a href={storyPath(story.uid, article.locale)}>{t('back')}</a>
    </aside>
  )
}
