'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Input, Select } from '#components/ui/controls.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { ActionField, ActionForm, type FormAction } from './action-form.tsx'
import { PasswordInput } from './password-input.tsx'

interface LinkFormProps {
  action: FormAction<void>
  token: string
  children: ReactNode
}

/**
 * A form behind a single-use link. Its page sends no referrer, so that a browser would post it
 * without an origin: it is sent by script only, even what is pressed before the script is there.
 */
export function LinkForm({ action, token, children }: LinkFormProps) {
  const t = useTranslations('signIn')
  return (
    <ActionForm<void> action={(previous, form) => action(previous, form)} noValidate>
      <noscript>
        <Notice tone="warning">{t('needsScript')}</Notice>
      </noscript>
      <input type="hidden" name="token" value={token} />
      {children}
    </ActionForm>
  )
}

export function NewPasswordField({ name = 'password' }: { name?: string }) {
  const t = useTranslations('signIn')
  return (
    <ActionField name={name} label={t('newPassword')} hint={t('passwordHint')}>
      {(wiring) => <PasswordInput {...wiring} autoComplete="new-password" required />}
    </ActionField>
  )
}

/** Tells the browser's password keeper for which account the new password is. */
export function AccountOfPassword({ email }: { email: string }) {
  return <input type="email" autoComplete="username" value={email} readOnly hidden />
}

export function ProfileFields({ name, uiLocale }: { name?: string; uiLocale: Locale }) {
  const t = useTranslations('account')
  return (
    <>
      <ActionField name="name" label={t('name')} hint={t('nameHint')}>
        {(wiring, typed) => (
          <Input {...wiring} dir="auto" autoComplete="name" required defaultValue={typed ?? name} />
        )}
      </ActionField>
      <ActionField name="uiLocale" label={t('uiLocale')}>
        {(wiring, typed) => (
          <Select {...wiring} defaultValue={typed ?? uiLocale}>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {LOCALE_FACTS[locale].endonym}
              </option>
            ))}
          </Select>
        )}
      </ActionField>
    </>
  )
}
