import { useTranslations } from 'use-intl/react'
import { Input } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import type { Settings } from '#db/settings.ts'
import { ActionField } from './action-form.tsx'

/** Where readers write who can't use something as it is, and whoever has found a weakness. */
export function ContactFields({
  settings,
}: {
  settings: Pick<Settings, 'contact' | 'securityContact'>
}) {
  const t = useTranslations('settings')
  return (
    <Fieldset className="border-rule border-t pt-2" legend={t('contacts')}>
      <ActionField name="contact" label={t('contact')} hint={t('contactHint')} className="max-w-sm">
        {(wiring, typed) => (
          <Input
            {...wiring}
            type="email"
            dir="ltr"
            maxLength={254}
            defaultValue={typed ?? settings.contact}
          />
        )}
      </ActionField>
      <ActionField
        name="securityContact"
        label={t('securityContact')}
        hint={t('securityContactHint')}
        className="max-w-sm"
      >
        {(wiring, typed) => (
          <Input
            {...wiring}
            dir="ltr"
            maxLength={300}
            defaultValue={typed ?? settings.securityContact}
          />
        )}
      </ActionField>
    </Fieldset>
  )
}
