'use client'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import { FoundPick, type OptionSearch } from '#components/desk/found-pick.tsx'
import { TitledSection } from '#components/desk/titled-section.tsx'
import type { Locale } from '#domain/locales.ts'
import { PinFields } from './pin-fields.tsx'

interface AddPinProps {
  front: Locale
  /** The place in order after all that are there. */
  next: number
  action: FormAction<void>
  search: OptionSearch
}

/** Holds one more story at the top. */
export function AddPin({ front, next, action, search }: AddPinProps) {
  const t = useTranslations('front')
  return (
    <TitledSection id="add" title={t('add')} className="max-w-2xl">
      <ActionForm action={action}>
        <input type="hidden" name="locale" value={front} />
        <FoundPick
          name="storyUid"
          label={t('story')}
          hint={t('storyHint')}
          chosen={[]}
          most={1}
          search={search}
        />
        <div className="flex flex-wrap items-start gap-3">
          <PinFields place="beside" sort={next} until="" />
        </div>
        <p className="text-muted text-sm">{t('untilHint')}</p>
        <div>
          <SubmitButton>{t('pin')}</SubmitButton>
        </div>
      </ActionForm>
    </TitledSection>
  )
}
