'use client'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '../action-form.tsx'

/** Takes it out of the forms, or back into them: never a deletion. */
export function AssetRetirement({
  action,
  uid,
  isRetired,
}: {
  action: FormAction<void>
  uid: string
  isRetired: boolean
}) {
  const t = useTranslations('media')
  return (
    <ActionForm action={action} className="grid justify-items-start gap-2">
      <input type="hidden" name="uid" value={uid} />
      <input type="hidden" name="retired" value={isRetired ? 'no' : 'yes'} />
      <p className="text-muted">{t(isRetired ? 'item.bringBackHint' : 'item.retireHint')}</p>
      <SubmitButton look="secondary">
        {t(isRetired ? 'item.bringBack' : 'item.retire')}
      </SubmitButton>
    </ActionForm>
  )
}
