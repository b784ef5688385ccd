'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import { EmailField } from '#components/desk/email-field.tsx'
import { ProfileFields } from '#components/desk/profile-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Locale } from '#domain/locales.ts'
import { type NewLink, OneTimeLink } from './one-time-link.tsx'
import { RoleFields } from './role-fields.tsx'

interface InviteFormProps {
  action: FormAction<NewLink & { name: string }>
  uiLocale: Locale
}

/** Who is invited, with which roles; then the link to hand to them. */
export function InviteForm({ action, uiLocale }: InviteFormProps) {
  const t = useTranslations('staff')
  const [made, setMade] = useState<(NewLink & { name: string }) | undefined>()
  if (made) {
    return (
      <div className="grid justify-items-start gap-4">
        <OneTimeLink link={made} name={made.name} />
        <Button onClick={() => setMade(undefined)}>{t('inviteAnother')}</Button>
      </div>
    )
  }
  return (
    <ActionForm action={action} onDone={setMade} noValidate>
      <div className="grid max-w-md gap-4">
        <ProfileFields uiLocale={uiLocale} />
        <EmailField isOwn={false} />
      </div>
      <h2 className="section-title">{t('rolesTitle')}</h2>
      <RoleFields grants={[]} />
      <SubmitButton className="justify-self-start">{t('makeInvitation')}</SubmitButton>
    </ActionForm>
  )
}
