'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Notice } from '#components/ui/notice.tsx'
import { ActionForm, type FormAction } from './action-form.tsx'
import { AccountOfPassword } from './password-fields.tsx'

interface TokenFormProps {
  action: FormAction<void>
  token: string
  children: ReactNode
}

/**
 * A form behind a single-use link. Its page sends no referrer, so that a browser would post it
 * without an origin: it is sent by script only, even what is pressed before the script is there.
 */
export function TokenForm({ action, token, children }: TokenFormProps) {
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

/** For whose account the link is. */
export function LinkAccount({ email }: { email: string }) {
  const t = useTranslations('signIn')
  return (
    <>
      <p>
        <span className="field-label block">{t('email')}</span>
        <bdi>{email}</bdi>
      </p>
      <AccountOfPassword email={email} />
    </>
  )
}
