'use client'
import { useTranslations } from 'use-intl/react'
import type { FormAction } from '#components/desk/action-form.tsx'
import { FormDialog } from '#components/desk/form-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import type { CategoryKey } from '#domain/categories.ts'
import { FactsFields } from './facts-fields.tsx'

interface FactsDialogProps {
  action: FormAction<undefined>
  storyUid: string
  category: CategoryKey
  day: string
  timeZone: string
}

export function FactsDialog({ action, storyUid, category, day, timeZone }: FactsDialogProps) {
  const t = useTranslations('story.facts')
  return (
    <FormDialog
      trigger={<Button className="justify-self-start">{t('change')}</Button>}
      title={t('title')}
      description={t('dialogHint')}
      action={action}
      answer={t('save')}
    >
      <input type="hidden" name="storyUid" value={storyUid} />
      <input type="hidden" name="wasCategory" value={category} />
      <input type="hidden" name="wasDay" value={day} />
      <FactsFields category={category} day={day} timeZone={timeZone} />
    </FormDialog>
  )
}
