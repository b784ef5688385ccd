'use client'
import { useTranslations } from 'use-intl/react'
import { type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import { SavedForm } from '#components/desk/saved-form.tsx'
import type { Grant } from '#domain/permissions.ts'
import { RoleFields } from './role-fields.tsx'

interface RolesFormProps {
  action: FormAction<void>
  staffUid: string
  grants: readonly Grant[]
}

/** A person's roles, to be changed as a whole. */
export function RolesForm({ action, staffUid, grants }: RolesFormProps) {
  const t = useTranslations('staff')
  return (
    <SavedForm action={action} saved={t('rolesSaved')}>
      <input type="hidden" name="staffUid" value={staffUid} />
      <RoleFields grants={grants} />
      <SubmitButton className="justify-self-start">{t('saveRoles')}</SubmitButton>
    </SavedForm>
  )
}
