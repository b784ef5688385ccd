'use client'
import { useTranslations } from 'use-intl/react'
import { Checkbox } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import { FONT_USES, type FontUse } from '#domain/brand-font.ts'
import { type FormAction, SubmitButton } from '../action-form.tsx'
import { SavedForm } from '../saved-form.tsx'

/** Where readers see the newsroom's font. */
export function FontUseForm({ action, use }: { action: FormAction<void>; use: FontUse }) {
  const t = useTranslations('font')
  return (
    <SavedForm action={action} saved={t('saved')} className="grid justify-items-start gap-3">
      <Fieldset legend={t('use')}>
        <div>
          {FONT_USES.map((each) => (
            <Checkbox
              key={each}
              type="radio"
              name="use"
              value={each}
              label={t(each)}
              defaultChecked={each === use}
            />
          ))}
        </div>
      </Fieldset>
      <SubmitButton look="secondary">{t('save')}</SubmitButton>
    </SavedForm>
  )
}
