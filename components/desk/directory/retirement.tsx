'use client'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import type { Authority } from '#db/authorities.ts'

interface RetirementProps {
  retire: FormAction<void>
  reinstate: FormAction<void>
  authority: Authority
}

/** Takes something out of the forms, or back into them: never a deletion. */
export function Retirement({ retire, reinstate, authority }: RetirementProps) {
  const t = useTranslations('directory')
  const { uid, lockVersion, retiredAt } = authority
  const isRetired = retiredAt !== null
  return (
    <ActionForm action={isRetired ? reinstate : retire} className="grid justify-items-start gap-2">
      <input type="hidden" name="uid" value={uid} />
      <input type="hidden" name="lockVersion" value={lockVersion} />
      <p className="text-muted">{t(isRetired ? 'reinstateHint' : 'retireHint')}</p>
      <SubmitButton look="secondary">{t(isRetired ? 'reinstate' : 'retire')}</SubmitButton>
    </ActionForm>
  )
}
