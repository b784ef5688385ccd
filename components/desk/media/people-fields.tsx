'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Checkbox, Input } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import type { Asset } from '#db/assets.ts'
import { LONGEST_WORDS } from '#domain/lengths.ts'
import { PEOPLE_IN_PICTURES, type PeopleInPicture } from '#domain/people-in-pictures.ts'
import { ActionField, useRefusal } from '../action-form.tsx'

/** Who can be recognised in a picture, and where their consent is kept; readers see none of it. */
export function PeopleFields({ asset }: { asset: Asset }) {
  const t = useTranslations('media.people')
  const [people, setPeople] = useState<PeopleInPicture>(asset.people)
  return (
    <section className="grid max-w-180 gap-4">
      <Fieldset
        legend={<span className="section-title">{t('title')}</span>}
        hint={t('hint')}
        error={useRefusal('people')}
      >
        {PEOPLE_IN_PICTURES.filter((answer) => answer !== 'unstated').map((answer) => (
          <Checkbox
            key={answer}
            type="radio"
            name="people"
            value={answer}
            checked={people === answer}
            onChange={() => setPeople(answer)}
            label={t(answer)}
            hint={answer === 'identifiable' && t('identifiableHint')}
          />
        ))}
      </Fieldset>
      <ActionField name="consent" label={t('consent')} hint={t('consentHint')}>
        {(wiring, typed) => (
          <Input
            {...wiring}
            dir="auto"
            maxLength={LONGEST_WORDS.caption}
            defaultValue={typed ?? asset.consent}
          />
        )}
      </ActionField>
    </section>
  )
}
