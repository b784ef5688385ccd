'use client'
import { useTranslations } from 'use-intl/react'
import { Input } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { LONGEST } from '#domain/lengths.ts'
import { directionOf, type Locale } from '#domain/locales.ts'

/** The place the news is of, in the text's own language. */
export function DatelineField({
  locale,
  value,
  error,
  onChange,
}: {
  locale: Locale
  value: string
  error?: string | undefined
  onChange: (value: string) => void
}) {
  const t = useTranslations('editor')
  return (
    <Field label={t('dateline')} hint={t('datelineHint')} error={error}>
      {(wiring) => (
        <Input
          {...wiring}
          name="dateline"
          lang={locale}
          dir={directionOf(locale)}
          maxLength={LONGEST.dateline}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
