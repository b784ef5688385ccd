'use client'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import { FormDialog } from '#components/desk/form-dialog.tsx'
import { Button } from '#components/ui/button.tsx'

interface SuspensionProps {
  suspend: FormAction<void>
  reinstate: FormAction<void>
  person: { uid: string; name: string; isSuspended: boolean }
}

/** Shuts a person out, after a question, or lets them back in. */
export function Suspension({ suspend, reinstate, person }: SuspensionProps) {
  const t = useTranslations('staff')
  const uid = <input type="hidden" name="staffUid" value={person.uid} />
  if (person.isSuspended) {
    return (
      <ActionForm action={reinstate}>
        {uid}
        <SubmitButton look="secondary" className="justify-self-start">
          {t('reinstate')}
        </SubmitButton>
      </ActionForm>
    )
  }
  return (
    <FormDialog
      trigger={
        <Button look="danger" className="justify-self-start">
          {t('suspend')}
        </Button>
      }
      title={t('suspendTitle', { name: person.name })}
      description={t('suspendHint')}
      action={suspend}
      answer={t('suspend')}
      isGrave
    >
      {uid}
    </FormDialog>
  )
}
