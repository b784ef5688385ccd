import { useTranslations } from 'use-intl/react'
import { Checkbox, Input, Select } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import type { Settings } from '#db/settings.ts'
import { DEEDS, TEXT_LICENCES } from '#domain/licences.ts'
import { NETWORK_NAMES, networkName } from '#domain/networks.ts'
import { ActionField } from './action-form.tsx'

/** How readers may take articles over, where they may share them, and when these grow historic. */
export function ReuseFields({
  settings,
}: {
  settings: Pick<Settings, 'licence' | 'networks' | 'historicYears'>
}) {
  const t = useTranslations('settings')
  return (
    <>
      <ActionField name="licence" label={t('licence')} hint={t('licenceHint')} className="max-w-sm">
        {(wiring, typed) => (
          <Select {...wiring} defaultValue={typed ?? settings.licence}>
            <option value="">{t('licenceNone')}</option>
            {TEXT_LICENCES.map((licence) => (
              <option key={licence} value={licence}>
                {DEEDS[licence]?.name}
              </option>
            ))}
          </Select>
        )}
      </ActionField>
      <Fieldset
        className="border-rule border-t pt-2"
        legend={t('networks')}
        hint={t('networksHint')}
      >
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          {NETWORK_NAMES.map((network) => (
            <Checkbox
              key={network}
              name="networks"
              value={network}
              defaultChecked={settings.networks.includes(network)}
              label={<bdi>{networkName(network)}</bdi>}
            />
          ))}
        </div>
      </Fieldset>
      <ActionField
        name="historicYears"
        label={t('historicYears')}
        hint={t('historicYearsHint')}
        className="max-w-sm"
      >
        {(wiring, typed) => (
          <Input
            {...wiring}
            type="number"
            min={0}
            max={100}
            required
            defaultValue={typed ?? settings.historicYears}
          />
        )}
      </ActionField>
    </>
  )
}
