'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField, type FormAction, SubmitButton } from './action-form.tsx'
import { AccountOfPassword, NewPasswordField } from './password-fields.tsx'
import { PasswordInput } from './password-input.tsx'
import { SavedForm } from './saved-form.tsx'

/** One's own password, by the current one. */
export function PasswordForm({ action, email }: { action: FormAction<void>; email: string }) {
  const t = useTranslations('account')
  return (
    <SavedForm action={action} saved={t('passwordSaved')} isCleared>
      <AccountOfPassword email={email} />
      <ActionField name="current" label={t('currentPassword')}>
        {(wiring) => <PasswordInput {...wiring} autoComplete="current-password" required />}
      </ActionField>
      <NewPasswordField />
      <SubmitButton className="justify-self-start">{t('savePassword')}</SubmitButton>
    </SavedForm>
  )
}
