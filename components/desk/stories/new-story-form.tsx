'use client'
import { useTranslations } from 'use-intl/react'
import {
  ActionField,
  ActionForm,
  type FormAction,
  SubmitButton,
} from '#components/desk/action-form.tsx'
import { FactsFields } from '#components/desk/story/facts-fields.tsx'
import { Select } from '#components/ui/controls.tsx'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'

interface NewStoryFormProps {
  action: FormAction<undefined>
  /** Languages the person may write in. */
  locales: Locale[]
  preferred: Locale | undefined
  today: string
  timeZone: string
}

export function NewStoryForm({ action, locales, preferred, today, timeZone }: NewStoryFormProps) {
  const t = useTranslations('stories.new')
  return (
    <ActionForm action={action} className="grid max-w-xl gap-5">
      <ActionField name="sourceLocale" label={t('source')} hint={t('sourceHint')}>
        {(wiring, typed) => (
          <Select {...wiring} required defaultValue={typed ?? preferred ?? locales[0]}>
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {LOCALE_FACTS[locale].endonym}
              </option>
            ))}
          </Select>
        )}
      </ActionField>
      <FactsFields day={today} timeZone={timeZone} />
      <div>
        <SubmitButton>{t('create')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
