'use client'
import { useTranslations } from 'use-intl/react'
import { Input } from '#components/ui/controls.tsx'
import { ActionField } from './action-form.tsx'

/** An e-mail address: one's own, by which one signs in, or that of somebody else. */
export function EmailField({ isOwn = true }: { isOwn?: boolean }) {
  const t = useTranslations('signIn')
  return (
    <ActionField name="email" label={t('email')}>
      {(wiring, typed) => (
        <Input
          {...wiring}
          type="email"
          autoComplete={isOwn ? 'username' : 'off'}
          dir="ltr"
          required
          defaultValue={typed}
        />
      )}
    </ActionField>
  )
}
