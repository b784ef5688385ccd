'use client'
import { useTranslations } from 'use-intl/react'
import { Input } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { directionOf, type Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { checkSlug, slugFromTitle } from '#domain/slugs.ts'

interface AddressFieldProps {
  locale: Locale
  title: string
  value: string
  /** The path word readers use now; undefined while nothing was published. */
  current: string | undefined
  /** Scheme, host and port that readers use. */
  origin: string
  error?: string | undefined
  onChange: (value: string) => void
}

/** The path word, and the whole address it makes; left empty it is made from the title. */
export function AddressField({
  locale,
  title,
  value,
  current,
  origin,
  error,
  onChange,
}: AddressFieldProps) {
  const t = useTranslations('editor.address')
  const suggestion = current ?? slugFromTitle(title, locale)
  const typed = value.trim() ? slugOf(value, locale) : suggestion
  const address = (slug: string) => (
    <bdi dir="ltr" className="font-medium text-ink">
      {decodeURI(origin + articlePath(locale, slug))}
    </bdi>
  )
  const isMove = current !== undefined && typed !== undefined && typed !== current
  return (
    <Field label={t('label')} error={error ?? (typed === undefined ? t('refused') : undefined)}>
      {(wiring) => (
        <>
          <Input
            {...wiring}
            name="slug"
            lang={locale}
            dir={directionOf(locale)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={suggestion}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <p className="text-muted text-sm">
            {typed !== undefined &&
              t.rich(current === undefined ? 'will' : 'is', { address: () => address(typed) })}{' '}
            {isMove ? t.rich('move', { address: () => address(current) }) : null}
          </p>
        </>
      )}
    </Field>
  )
}

function slugOf(typed: string, locale: Locale): string | undefined {
  try {
    return checkSlug(typed, locale)
  } catch {
    return undefined
  }
}
