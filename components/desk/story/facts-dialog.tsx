'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Answers, Dialog, DialogClose } from '#components/ui/dialog.tsx'
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
  const shell = useTranslations('shell')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<Button className="justify-self-start">{t('change')}</Button>}
      title={t('title')}
      description={t('dialogHint')}
    >
      <ActionForm action={action} onDone={() => setOpen(false)}>
        <input type="hidden" name="storyUid" value={storyUid} />
        <input type="hidden" name="wasCategory" value={category} />
        <input type="hidden" name="wasDay" value={day} />
        <FactsFields category={category} day={day} timeZone={timeZone} />
        <Answers>
          <SubmitButton>{t('save')}</SubmitButton>
          <DialogClose render={<Button />}>{shell('cancel')}</DialogClose>
        </Answers>
      </ActionForm>
    </Dialog>
  )
}
