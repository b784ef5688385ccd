'use client'
import { useTranslations } from 'use-intl/react'
import { ActionForm, type FormAction, SubmitButton } from '#components/desk/action-form.tsx'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'

interface StartButtonProps {
  storyUid: string
  locale: Locale
  action: FormAction<undefined>
}

/** Opens the translation and goes to its screen. */
export function StartButton({ storyUid, locale, action }: StartButtonProps) {
  const t = useTranslations('story.missing')
  return (
    <ActionForm action={action} className="contents">
      <input type="hidden" name="storyUid" value={storyUid} />
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton look="secondary">
        {t('start')}
        <span className="sr-only">{LOCALE_FACTS[locale].endonym}</span>
      </SubmitButton>
    </ActionForm>
  )
}
