'use client'
import { useTranslations } from 'use-intl/react'
import { Select } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { isUnchecked, TRANSLATION_METHODS } from '#domain/translation-method.ts'
import type { TranslationDraft } from './draft.ts'

type Method = TranslationDraft['method']

interface MethodFieldProps {
  value: Method
  onChange: (method: Method) => void
}

/** How the translation was made; that nobody has said is no answer one can choose. */
export function MethodField({ value, onChange }: MethodFieldProps) {
  const t = useTranslations('translation.method')
  const methods = TRANSLATION_METHODS.filter((method) => method !== 'unstated' || method === value)
  return (
    <Field label={t('label')} hint={isUnchecked(value) ? t('machineHint') : undefined}>
      {(wiring) => (
        <Select
          {...wiring}
          name="method"
          value={value}
          onChange={(event) => onChange(event.target.value as Method)}
        >
          {methods.map((method) => (
            <option key={method} value={method}>
              {t(method)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
