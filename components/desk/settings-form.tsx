'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Input, Select, Textarea } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PickOption } from '#components/ui/pick.tsx'
import type { Settings } from '#db/settings.ts'
import { directionOf, LOCALE_FACTS, LOCALES } from '#domain/locales.ts'
import { ActionField, ActionForm, type FormAction, SubmitButton } from './action-form.tsx'
import { ContactFields } from './contact-fields.tsx'
import { CrawlerFields } from './crawler-fields.tsx'
import { FoundPick, type OptionSearch } from './found-pick.tsx'
import { ReuseFields } from './reuse-fields.tsx'

interface SettingsFormProps {
  action: FormAction<undefined>
  settings: Settings
  timeZones: string[]
  /** The logo as it stands, and how another is found. */
  logo: { chosen: PickOption[]; search: OptionSearch }
}

/** The newsroom's own name and words in every language, and its clock. */
export function SettingsForm({ action, settings, timeZones, logo }: SettingsFormProps) {
  const t = useTranslations('settings')
  const [isSaved, setSaved] = useState(false)
  return (
    <ActionForm
      action={action}
      onDone={() => setSaved(true)}
      onChange={() => setSaved(false)}
      className="grid gap-8"
    >
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {LOCALES.map((locale) => (
          <Fieldset
            key={locale}
            className="border-rule border-t pt-2"
            legend={<span lang={locale}>{LOCALE_FACTS[locale].endonym}</span>}
          >
            <ActionField name={`name-${locale}`} label={t('name')}>
              {(wiring, typed) => (
                <Input
                  {...wiring}
                  lang={locale}
                  dir={directionOf(locale)}
                  required
                  maxLength={60}
                  defaultValue={typed ?? settings.name[locale]}
                />
              )}
            </ActionField>
            <ActionField name={`description-${locale}`} label={t('description')}>
              {(wiring, typed) => (
                <Textarea
                  {...wiring}
                  lang={locale}
                  dir={directionOf(locale)}
                  required
                  maxLength={300}
                  defaultValue={typed ?? settings.description[locale]}
                />
              )}
            </ActionField>
          </Fieldset>
        ))}
      </div>
      <div className="max-w-sm">
        <FoundPick name="logo" label={t('logo')} hint={t('logoHint')} most={1} {...logo} />
      </div>
      <ActionField
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        className="max-w-sm"
      >
        {(wiring, typed) => (
          <Select {...wiring} defaultValue={typed ?? settings.timeZone}>
            {timeZones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        )}
      </ActionField>
      <ActionField
        name="fediverse"
        label={t('fediverse')}
        hint={t('fediverseHint')}
        className="max-w-sm"
      >
        {(wiring, typed) => (
          <Input
            {...wiring}
            dir="ltr"
            maxLength={200}
            placeholder="@news@example.org"
            defaultValue={typed ?? settings.fediverse}
          />
        )}
      </ActionField>
      <ContactFields settings={settings} />
      <ReuseFields settings={settings} />
      <CrawlerFields refused={settings.refusedCrawlers} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t('save')}</SubmitButton>
        {isSaved && (
          <Notice tone="success" isAnswer>
            {t('saved')}
          </Notice>
        )}
      </div>
    </ActionForm>
  )
}
