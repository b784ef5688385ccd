import { useTranslations } from 'use-intl/react'
import { Select } from '#components/ui/controls.tsx'
import type { FieldWiring } from '#components/ui/field.tsx'
import { DEEDS, LICENCES } from '#domain/licences.ts'
import { LOCALE_FACTS, LOCALES } from '#domain/locales.ts'

interface ChoiceProps {
  wiring: FieldWiring
  name: string
  value: string | undefined
}

/** On what terms others may use it. */
export function LicenceChoice({ wiring, name, value }: ChoiceProps) {
  const t = useTranslations('media')
  return (
    <Select {...wiring} name={name} defaultValue={value ?? ''}>
      <option value="">{t('upload.noLicence')}</option>
      {LICENCES.map((licence) => (
        <option key={licence} value={licence}>
          {DEEDS[licence]?.name ??
            t(licence === 'editorial' ? 'licences.editorial' : 'licences.reserved')}
        </option>
      ))}
    </Select>
  )
}

/** The language a document is written in. */
export function LanguageChoice({ wiring, name, value }: ChoiceProps) {
  const t = useTranslations('media')
  return (
    <Select {...wiring} name={name} defaultValue={value ?? ''}>
      <option value="">{t('upload.noLanguage')}</option>
      {LOCALES.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {LOCALE_FACTS[locale].endonym}
        </option>
      ))}
    </Select>
  )
}
