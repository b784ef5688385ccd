'use client'
import { useTranslations } from 'use-intl/react'
import type { FormAction } from '#components/desk/action-form.tsx'
import { FormDialog } from '#components/desk/form-dialog.tsx'
import { Button } from '#components/ui/button.tsx'

interface PutBackDialogProps {
  articleUid: string
  lockVersion: number
  revision: { uid: string; number: number }
  action: FormAction<undefined>
}

/** Asks before an older text becomes the newest draft. */
export function PutBackDialog({ articleUid, lockVersion, revision, action }: PutBackDialogProps) {
  const t = useTranslations('history.revisions')
  return (
    <FormDialog
      trigger={
        <Button look="quiet">
          {t('restore')}
          <span className="sr-only">{revision.number}</span>
        </Button>
      }
      title={t('restoreTitle', { number: revision.number })}
      description={t('restoreHint')}
      action={action}
      answer={t('restore')}
    >
      <input type="hidden" name="articleUid" value={articleUid} />
      <input type="hidden" name="lockVersion" value={lockVersion} />
      <input type="hidden" name="revisionUid" value={revision.uid} />
    </FormDialog>
  )
}
