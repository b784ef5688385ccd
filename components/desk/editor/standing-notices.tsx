import { Notice } from '#components/ui/notice.tsx'
import type { ArticleView } from '#db/articles.ts'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface StandingNoticesProps {
  article: ArticleView['article']
  /** What the reviewer asked for. */
  comment: string | undefined
  mayWrite: boolean
  uiLocale: Locale
}

/** What to know of a text before writing in it. */
export function StandingNotices({ article, comment, mayWrite, uiLocale }: StandingNoticesProps) {
  const t = deskTranslator(uiLocale, 'editor')
  if (!mayWrite) return <Notice>{t('readOnly')}</Notice>
  const { workState, publicState } = article
  const isWaiting =
    workState === 'requested' || workState === 'in_review' || workState === 'approved'
  return (
    <>
      {comment && (
        <Notice tone="warning" title={t('changesAsked')}>
          <p dir="auto" className="whitespace-pre-line">
            {comment}
          </p>
        </Notice>
      )}
      {isWaiting && <Notice tone="warning">{t(`states.${workState}`)}</Notice>}
      {publicState === 'live' && <Notice>{t('states.live')}</Notice>}
    </>
  )
}
