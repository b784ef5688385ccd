'use client'
import { useTranslations } from 'use-intl/react'
import { Input } from '#components/ui/controls.tsx'
import type { Locale } from '#domain/locales.ts'
import { ActionField, type FormAction, SubmitButton } from './action-form.tsx'
import { LinkForm } from './link-form.tsx'
import { NewPasswordField } from './password-fields.tsx'
import { ProfileFields } from './profile-fields.tsx'

interface WelcomeFormProps {
  action: FormAction<void>
  token: string
  locale: Locale
}

/** The first administrator says who they are. */
export function WelcomeForm({ action, token, locale }: WelcomeFormProps) {
  const t = useTranslations('signIn')
  return (
    <LinkForm action={action} token={token}>
      <ProfileFields uiLocale={locale} />
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
      <NewPasswordField />
      <SubmitButton>{t('welcome.submit')}</SubmitButton>
    </LinkForm>
  )
}
