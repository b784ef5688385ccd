'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField } from './action-form.tsx'
import { PasswordInput } from './password-input.tsx'

/** A password to be chosen, with what makes a good one. */
export function NewPasswordField() {
  const t = useTranslations('signIn')
  return (
    <ActionField name="password" label={t('newPassword')} hint={t('passwordHint')}>
      {(wiring) => <PasswordInput {...wiring} autoComplete="new-password" required />}
    </ActionField>
  )
}

/** Tells the browser's password keeper for which account the new password is. */
export function AccountOfPassword({ email }: { email: string }) {
  return <input type="email" autoComplete="username" value={email} readOnly hidden />
}
