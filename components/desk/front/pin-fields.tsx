'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField } from '#components/desk/action-form.tsx'
import { Input, Select } from '#components/ui/controls.tsx'
import { PIN_PLACES, type PinPlace } from '#domain/front.ts'

interface PinFieldsProps {
  place: PinPlace
  sort: number
  until: string
}

/** Where on the front page, as which, and how long. */
export function PinFields({ place, sort, until }: PinFieldsProps) {
  const t = useTranslations('front')
  return (
    <>
      <ActionField name="place" label={t('place')}>
        {(wiring, typed) => (
          <Select {...wiring} defaultValue={typed ?? place}>
            {PIN_PLACES.map((each) => (
              <option key={each} value={each}>
                {t(`places.${each}`)}
              </option>
            ))}
          </Select>
        )}
      </ActionField>
      <ActionField name="sort" label={t('order')} className="w-20">
        {(wiring, typed) => (
          <Input
            {...wiring}
            type="number"
            min={0}
            max={1000}
            required
            defaultValue={typed ?? sort}
          />
        )}
      </ActionField>
      <ActionField name="until" label={t('until')}>
        {(wiring, typed) => (
          <Input {...wiring} type="date" defaultValue={typed ?? until} className="w-fit" />
        )}
      </ActionField>
    </>
  )
}
