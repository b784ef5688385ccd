'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField, ActionForm, type FormAction, SubmitButton } from './action-form.tsx'
import { EmailField } from './email-field.tsx'
import { PasswordInput } from './password-input.tsx'

/** E-mail and password; `next` is the page to go on to. */
export function SignInForm({ action, next }: { action: FormAction<void>; next: string }) {
  const t = useTranslations('signIn')
  return (
    <ActionForm action={action} noValidate>
      <input type="hidden" name="next" value={next} />
      <EmailField />
      <ActionField name="password" label={t('password')}>
        {(wiring) => <PasswordInput {...wiring} autoComplete="current-password" required />}
      </ActionField>
      <SubmitButton>{t('enter')}</SubmitButton>
    </ActionForm>
  )
}
