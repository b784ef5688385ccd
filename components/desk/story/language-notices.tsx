import { PictureFaults } from '#components/desk/media/picture-faults.tsx'
import { Words } from '#components/desk/words.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#i18n/dates.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { ActButton } from './article-actions.tsx'
import type { LanguageCardProps } from './language-card.tsx'

/** What has to be known before anything is done with a language. */
export function LanguageNotices(props: LanguageCardProps) {
  const { language, locale } = props
  const t = deskTranslator(locale, 'story.banner')
  return (
    <>
      {language.comment && (
        <Notice tone="danger" title={t('changes')}>
          <p className="whitespace-pre-line" dir="auto">
            {language.comment}
          </p>
        </Notice>
      )}
      {language.actsOfOthers.includes('approve') && <Notice>{t('ownText')}</Notice>}
      <PictureFaults faults={language.pictureFaults} />
      {language.awaitsReview && <Unreviewed {...props} />}
      {language.retraction && <Retracted {...props} />}
    </>
  )
}

function Unreviewed({ language, locale, actions }: LanguageCardProps) {
  const { article, publication, acts, actsOfOthers } = language
  const t = deskTranslator(locale, 'story.banner')
  return (
    <Notice tone="warning" title={t('unreviewed')}>
      <p className="whitespace-pre-line" dir="auto">
        {publication?.withoutReviewReason}
      </p>
      <p>{actsOfOthers.includes('approve_afterwards') ? t('ownText') : t('unreviewedHint')}</p>
      {acts.includes('approve_afterwards') && (
        <ActButton
          act="approve_afterwards"
          look="secondary"
          subject={{ articleUid: article.uid, lockVersion: article.lockVersion }}
          actions={actions}
        />
      )}
    </Notice>
  )
}

function Retracted({ language, locale, timeZone }: LanguageCardProps) {
  const { article, retraction, retractor } = language
  const t = deskTranslator(locale, 'story')
  if (!retraction) return null
  const day = formatInstant(retraction.retractedAt, locale, timeZone)
  const name = () => <bdi>{retractor ?? t('program')}</bdi>
  return (
    <Notice
      tone={retraction.kind === 'gone' ? 'danger' : 'warning'}
      title={t.rich(`banner.${retraction.kind}`, { day, name })}
    >
      <p className="whitespace-pre-line">
        <Words locale={article.locale}>{retraction.publicNote}</Words>
      </p>
    </Notice>
  )
}
