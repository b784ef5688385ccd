'use client'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'

export function TestMailForm({ action }: { action: FormAction<undefined> }) {
  const t = useTranslations('settings.mail')
  return (
    <ActionForm action={action}>
      <p>
        <SubmitButton>{t('test')}</SubmitButton>
      </p>
    </ActionForm>
  )
}
