'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField } from '#components/desk/action-form.tsx'
import { useDeskLocale } from '#components/desk/use-desk-locale.ts'
import { Input, Select } from '#components/ui/controls.tsx'
import { CATEGORIES, CATEGORY_TEXTS, type CategoryKey } from '#domain/categories.ts'

interface FactsFieldsProps {
  category?: CategoryKey
  day: string
  timeZone: string
}

/** Category and day: what all languages of a story share. */
export function FactsFields({ category, day, timeZone }: FactsFieldsProps) {
  const t = useTranslations('story.facts')
  const locale = useDeskLocale()
  return (
    <>
      <ActionField name="category" label={t('category')} hint={t('categoryHint')}>
        {(wiring, typed) => (
          <Select {...wiring} required defaultValue={typed ?? category ?? ''}>
            <option value="" disabled hidden>
              {t('choose')}
            </option>
            {CATEGORIES.map((key) => (
              <option key={key} value={key}>
                {CATEGORY_TEXTS[key][locale].name}
              </option>
            ))}
          </Select>
        )}
      </ActionField>
      <ActionField name="day" label={t('day')} hint={t('dayHint', { zone: timeZone })}>
        {(wiring, typed) => (
          <Input {...wiring} type="date" required defaultValue={typed ?? day} className="w-fit" />
        )}
      </ActionField>
    </>
  )
}
