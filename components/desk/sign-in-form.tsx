'use client'
import { useTranslations } from 'use-intl/react'
import { Input } from '#components/ui/controls.tsx'
import { ActionField, ActionForm, type FormAction, SubmitButton } from './action-form.tsx'
import { PasswordInput } from './password-input.tsx'

/** E-mail and password; `next` is the page to go on to. */
export function SignInForm({ action, next }: { action: FormAction<void>; next: string }) {
  const t = useTranslations('signIn')
  return (
    <ActionForm action={action} noValidate>
      <input type="hidden" name="next" value={next} />
      <ActionField name="email" label={t('email')}>
        {(wiring, typed) => (
          <Input
            {...wiring}
            type="email"
            autoComplete="username"
            dir="ltr"
            required
            defaultValue={typed}
          />
        )}
      </ActionField>
      <ActionField name="password" label={t('password')}>
        {(wiring) => <PasswordInput {...wiring} autoComplete="current-password" required />}
      </ActionField>
      <SubmitButton>{t('enter')}</SubmitButton>
    </ActionForm>
  )
}
