'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import { type NewLink, OneTimeLink } from './one-time-link.tsx'

interface LinkMakerProps {
  action: FormAction<NewLink>
  staffUid: string
  kind: 'invite' | 'reset'
  name: string
}

/** Makes a new link for somebody who lost the first, or forgot their password. */
export function LinkMaker({ action, staffUid, kind, name }: LinkMakerProps) {
  const t = useTranslations('staff')
  const [link, setLink] = useState<NewLink | undefined>()
  return (
    <>
      {link && <OneTimeLink key={link.url} link={link} name={name} />}
      <ActionForm action={action} onDone={setLink}>
        <input type="hidden" name="staffUid" value={staffUid} />
        <input type="hidden" name="kind" value={kind} />
        <SubmitButton look="secondary" className="justify-self-start">
          {t(`make.${kind}`)}
        </SubmitButton>
      </ActionForm>
    </>
  )
}
