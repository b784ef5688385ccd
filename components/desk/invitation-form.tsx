'use client'
import { useTranslations } from 'use-intl/react'
import type { Staff } from '#domain/permissions.ts'
import { type FormAction, SubmitButton } from './action-form.tsx'
import { NewPasswordField } from './password-fields.tsx'
import { ProfileFields } from './profile-fields.tsx'
import { LinkAccount, TokenForm } from './token-form.tsx'

interface InvitationFormProps {
  action: FormAction<void>
  token: string
  person: Pick<Staff, 'name' | 'email' | 'uiLocale'>
}

/** An invited colleague sees for which address, corrects their name and chooses a password. */
export function InvitationForm({ action, token, person }: InvitationFormProps) {
  const t = useTranslations('signIn')
  return (
    <TokenForm action={action} token={token}>
      <LinkAccount email={person.email} />
      <ProfileFields name={person.name} uiLocale={person.uiLocale} />
      <NewPasswordField />
      <SubmitButton>{t('invite.submit')}</SubmitButton>
    </TokenForm>
  )
}
