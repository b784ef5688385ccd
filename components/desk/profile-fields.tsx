'use client'
import { useTranslations } from 'use-intl/react'
import { Input, Select } from '#components/ui/controls.tsx'
import { LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { ActionField } from './action-form.tsx'

/** A person's name, and the language in which the desk speaks to them. */
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
