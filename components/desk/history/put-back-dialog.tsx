'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Answers, Dialog, DialogClose } from '#components/ui/dialog.tsx'

interface PutBackDialogProps {
  articleUid: string
  lockVersion: number
  revision: { uid: string; number: number }
  action: FormAction<undefined>
}

/** Asks before an older text becomes the newest draft. */
export function PutBackDialog({ articleUid, lockVersion, revision, action }: PutBackDialogProps) {
  const t = useTranslations('history.revisions')
  const shell = useTranslations('shell')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet">
          {t('restore')}
          <span className="sr-only">{revision.number}</span>
        </Button>
      }
      title={t('restoreTitle', { number: revision.number })}
      description={t('restoreHint')}
    >
      <ActionForm action={action} onDone={() => setOpen(false)}>
        <input type="hidden" name="articleUid" value={articleUid} />
        <input type="hidden" name="lockVersion" value={lockVersion} />
        <input type="hidden" name="revisionUid" value={revision.uid} />
        <Answers>
          <SubmitButton>{t('restore')}</SubmitButton>
          <DialogClose render={<Button />}>{shell('cancel')}</DialogClose>
        </Answers>
      </ActionForm>
    </Dialog>
  )
}
