'use client'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Input, Select } from '#components/ui/controls.tsx'
import { Field, Fieldset } from '#components/ui/field.tsx'
import { CATEGORIES, CATEGORY_TEXTS, type CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'

export interface SharedFacts {
  category: CategoryKey
  /** `YYYY-MM-DD`. */
  day: string
}

interface EditedFactsProps {
  facts: SharedFacts
  /** What readers see now, where that differs. */
  live: SharedFacts | undefined
  mayChange: boolean
  uiLocale: Locale
  errorFor: (field: string) => string | undefined
  onChange: (facts: SharedFacts) => void
}

/** Category and day, which the story's languages share. */
export function EditedFacts({
  facts,
  live,
  mayChange,
  uiLocale,
  errorFor,
  onChange,
}: EditedFactsProps) {
  const t = useTranslations('editor.facts')
  const format = useFormatter()
  const nameOf = (category: CategoryKey) => CATEGORY_TEXTS[category][uiLocale].name
  const dayOf = (day: string) =>
    format.dateTime(new Date(day), { dateStyle: 'long', timeZone: 'UTC' })
  const isPending = live && (live.category !== facts.category || live.day !== facts.day)
  if (!mayChange)
    return (
      <section className="grid gap-1">
        <h2 className="field-label">{t('title')}</h2>
        <p>
          {nameOf(facts.category)}, <time dateTime={facts.day}>{dayOf(facts.day)}</time>
        </p>
        <p className="text-muted text-sm">{t('readOnly')}</p>
      </section>
    )
  return (
    <Fieldset legend={t('title')} hint={t('hint')} className="gap-3">
      <Field label={t('category')} error={errorFor('category')}>
        {(wiring) => (
          <Select
            {...wiring}
            name="category"
            value={facts.category}
            onChange={(event) =>
              onChange({ ...facts, category: event.target.value as CategoryKey })
            }
          >
            {CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {nameOf(category)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('day')} error={errorFor('day')}>
        {(wiring) => (
          <Input
            {...wiring}
            name="day"
            type="date"
            required
            value={facts.day}
            onChange={(event) => onChange({ ...facts, day: event.target.value })}
          />
        )}
      </Field>
      {isPending && (
        <p className="text-muted text-sm">
          {t('pending', { category: nameOf(live.category), day: dayOf(live.day) })}
        </p>
      )}
    </Fieldset>
  )
}
