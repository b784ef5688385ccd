'use client'
import { useTranslations } from 'use-intl/react'
import type { Locale } from '#domain/locales.ts'
import { type FormAction, SubmitButton } from './action-form.tsx'
import { EmailField } from './email-field.tsx'
import { NewPasswordField } from './password-fields.tsx'
import { ProfileFields } from './profile-fields.tsx'
import { TokenForm } from './token-form.tsx'

interface WelcomeFormProps {
  action: FormAction<void>
  token: string
  locale: Locale
}

/** The first administrator says who they are. */
export function WelcomeForm({ action, token, locale }: WelcomeFormProps) {
  const t = useTranslations('signIn')
  return (
    <TokenForm action={action} token={token}>
      <ProfileFields uiLocale={locale} />
      <EmailField />
      <NewPasswordField />
      <SubmitButton>{t('welcome.submit')}</SubmitButton>
    </TokenForm>
  )
}
