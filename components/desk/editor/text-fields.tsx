'use client'
import { type KeyboardEvent, type Ref, useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { classes } from '#components/ui/classes.ts'
import { Textarea } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { ADVISED, LONGEST } from '#domain/lengths.ts'
import { directionOf, type Locale } from '#domain/locales.ts'

interface LineFieldProps {
  /** Title and summary: one paragraph without marks, however many lines it takes. */
  name: 'title' | 'summary'
  locale: Locale
  value: string
  error?: string | undefined
  onChange: (value: string) => void
  /** Enter ends the field. */
  onEnter: () => void
  ref?: Ref<HTMLTextAreaElement>
}

export function LineField({ name, locale, value, error, onChange, onEnter, ref }: LineFieldProps) {
  const t = useTranslations('editor')
  const counterId = useId()
  const isLong = value.length > ADVISED[name]
  const isOver = value.length > LONGEST[name]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  return (
    <Field label={t(name)} error={isOver ? t('tooLong', { most: LONGEST[name] }) : error}>
      {(wiring) => (
        <>
          <Textarea
            {...wiring}
            ref={ref}
            name={name}
            aria-describedby={[wiring['aria-describedby'], counterId].filter(Boolean).join(' ')}
            className={classes('text-field', name === 'title' ? 'headline' : 'standfirst')}
            lang={locale}
            dir={directionOf(locale)}
            rows={name === 'title' ? 1 : 2}
            value={value}
            onKeyDown={onKeyDown}
            onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
          />
          <p id={counterId} className={classes('counter', isLong && 'is-long')}>
            {t('counter', { count: value.length, advised: ADVISED[name] })}
            {isLong && ` ${t(`long.${name}`)}`}
          </p>
        </>
      )}
    </Field>
  )
}
