'use client'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Saving } from './use-saving.ts'

interface RestoredNoticeProps {
  saving: Pick<Saving<unknown>, 'isRestored'>
  /** Puts the saved text back into the form. */
  onDrop: () => void
}

/** Says that a text which was never saved is back in the form, and offers to let it go. */
export function RestoredNotice({ saving, onDrop }: RestoredNoticeProps) {
  const t = useTranslations('editor.restored')
  if (!saving.isRestored) return null
  return (
    <Notice tone="warning" title={t('title')} isAnswer>
      <p>{t('words')}</p>
      <Button onClick={onDrop}>{t('drop')}</Button>
    </Notice>
  )
}
