'use client'
import { useTranslations } from 'use-intl/react'
import type { Locale } from '#domain/locales.ts'
import { type FormAction, SubmitButton } from './action-form.tsx'
import { ProfileFields } from './profile-fields.tsx'
import { SavedForm } from './saved-form.tsx'

interface ProfileFormProps {
  action: FormAction<void>
  name: string
  uiLocale: Locale
}

/** One's own name and language. */
export function ProfileForm({ action, name, uiLocale }: ProfileFormProps) {
  const t = useTranslations('account')
  return (
    <SavedForm action={action} saved={t('saved')}>
      <ProfileFields name={name} uiLocale={uiLocale} />
      <SubmitButton className="justify-self-start">{t('save')}</SubmitButton>
    </SavedForm>
  )
}
