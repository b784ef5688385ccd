'use client'
import { useTranslations } from 'use-intl/react'
import { ActionField, useRefusal } from '#components/desk/action-form.tsx'
import { FoundPick, type OptionSearch } from '#components/desk/found-pick.tsx'
import { Checkbox, Input } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import type { PickOption } from '#components/ui/pick.tsx'
import type { AuthorityKind } from '#domain/authorities.ts'
import { LOCALE_FACTS, LOCALES } from '#domain/locales.ts'
import { type SharedField, sharedFields } from './fields.ts'

interface SharedControlsProps {
  kind: AuthorityKind
  data: object | undefined
  /** A person's photo as it stands, and how another is found. */
  photo: { chosen: PickOption[]; search: OptionSearch }
}

/** What of a kind is the same in every language, each thing by a control that suits it. */
export function SharedControls({ kind, data = {}, photo }: SharedControlsProps) {
  const t = useTranslations('directory')
  const standing = new Map(Object.entries(data))
  return sharedFields(kind).map((field) => {
    const value: unknown = standing.get(field.name)
    return field.control === 'languages' ? (
      <Languages key={field.name} chosen={Array.isArray(value) ? value : []} />
    ) : field.control === 'image' ? (
      <FoundPick
        key={field.name}
        name={field.name}
        label={t('fields.photo')}
        hint={t('hints.photo')}
        most={1}
        {...photo}
      />
    ) : (
      <Line key={field.name} field={field} value={typeof value === 'string' ? value : ''} />
    )
  })
}

const TYPES = { web: 'url', email: 'email', phone: 'tel' } as const

function Line({ field: { name, control }, value }: { field: SharedField; value: string }) {
  const t = useTranslations('directory.fields')
  if (control === 'languages' || control === 'image') return null
  return (
    <ActionField name={name} label={t(name as 'address' | 'email' | 'phone')}>
      {(wiring, typed) => (
        <Input
          {...wiring}
          type={TYPES[control]}
          dir="ltr"
          autoComplete="off"
          defaultValue={typed ?? value}
        />
      )}
    </ActionField>
  )
}

function Languages({ chosen }: { chosen: readonly unknown[] }) {
  const t = useTranslations('directory.fields')
  return (
    <Fieldset legend={t('languages')} error={useRefusal('languages')}>
      <div className="grid grid-cols-2 gap-x-4">
        {LOCALES.map((locale) => (
          <Checkbox
            key={locale}
            name="languages"
            value={locale}
            defaultChecked={chosen.includes(locale)}
            label={<span lang={locale}>{LOCALE_FACTS[locale].endonym}</span>}
          />
        ))}
      </div>
    </Fieldset>
  )
}
