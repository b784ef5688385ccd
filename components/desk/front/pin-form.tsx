'use client'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import type { PinPlace } from '#domain/front.ts'
import type { Locale } from '#domain/locales.ts'
import { PinFields } from './pin-fields.tsx'

interface PinFormProps {
  storyUid: string
  front: Locale
  place: PinPlace
  sort: number
  /** `YYYY-MM-DD`, or empty. */
  until: string
  actions: { pin: FormAction<void>; unpin: FormAction<void> }
}

/** How one story is held at the top, and a button that lets it go. */
export function PinForm({ storyUid, front, place, sort, until, actions }: PinFormProps) {
  const t = useTranslations('front')
  const target = (
    <>
      <input type="hidden" name="storyUid" value={storyUid} />
      <input type="hidden" name="locale" value={front} />
    </>
  )
  return (
    <div className="flex flex-wrap items-end gap-2">
      <ActionForm action={actions.pin} className="flex flex-wrap items-end gap-2">
        {target}
        <PinFields place={place} sort={sort} until={until} />
        <SubmitButton look="secondary">{t('save')}</SubmitButton>
      </ActionForm>
      <ActionForm action={actions.unpin} className="contents">
        {target}
        <SubmitButton look="quiet">{t('unpin')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
