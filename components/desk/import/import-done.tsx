import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ImportResult } from '#db/import.ts'
import { STORIES } from '../desk-paths.ts'

/** What was imported. */
export function ImportDone({ result }: { result: ImportResult }) {
  const t = useTranslations('import')
  const { articles, stories, joined, published, known } = result
  if (articles === 0) {
    return (
      <Notice tone="info" isAnswer title={t('done.nothing')}>
        {t('done.known', { count: known })}
      </Notice>
    )
  }
  return (
    <Notice tone="success" isAnswer title={t('done.title', { count: articles })}>
      <p>
        {t('done.stories', { count: stories })}{' '}
        {joined > 0 && `${t('done.joined', { count: joined })} `}
        {published > 0 ? t('done.published') : t('done.drafts')}{' '}
        {known > 0 && t('done.known', { count: known })}
      </p>
      <p className="mt-2">
        <LinkButton href={STORIES}>{t('done.toStories')}</LinkButton>
      </p>
    </Notice>
  )
}
