'use client'
import { useTranslations } from 'use-intl/react'
import { type FormAction, SubmitButton } from './action-form.tsx'
import { NewPasswordField } from './password-fields.tsx'
import { LinkAccount, TokenForm } from './token-form.tsx'

interface ResetFormProps {
  action: FormAction<void>
  token: string
  email: string
}

/** A new password in place of a forgotten one. */
export function ResetForm({ action, token, email }: ResetFormProps) {
  const t = useTranslations('signIn')
  return (
    <TokenForm action={action} token={token}>
      <LinkAccount email={email} />
      <NewPasswordField />
      <SubmitButton>{t('reset.submit')}</SubmitButton>
    </TokenForm>
  )
}
