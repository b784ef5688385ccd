'use client'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useRefusal } from '#components/desk/action-form.tsx'
import { Checkbox } from '#components/ui/controls.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { type Grant, NEWSROOM_ROLES, ROLES, type Role } from '#domain/permissions.ts'

/** Every role, each for all languages or for some: boxes named `grants`, `author:pt`. */
export function RoleFields({ grants }: { grants: readonly Grant[] }) {
  const t = useTranslations('staff')
  const error = useRefusal('grants')
  const errorId = useId()
  return (
    <fieldset
      className="grid gap-2"
      tabIndex={error ? -1 : undefined}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? errorId : undefined}
    >
      <legend className="sr-only">{t('rolesTitle')}</legend>
      {ROLES.map((role) => (
        <RoleField
          key={role}
          role={role}
          held={grants.filter((grant) => grant.role === role).map(({ locale }) => locale)}
        />
      ))}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}

function RoleField({ role, held }: { role: Role; held: (Locale | '*')[] }) {
  const t = useTranslations('staff')
  const [isEverywhere, setEverywhere] = useState(held.includes('*'))
  const isOfNewsroom = NEWSROOM_ROLES.includes(role)
  return (
    <fieldset className="grid gap-x-6 border-rule border-t pt-3 md:grid-cols-[16rem_1fr]">
      <legend className="sr-only">{t(`roles.${role}.name`)}</legend>
      <div aria-hidden>
        <p className="font-semibold">{t(`roles.${role}.name`)}</p>
        <p className="text-muted text-sm">{t(`roles.${role}.hint`)}</p>
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] content-start gap-x-3">
        <Checkbox
          name="grants"
          value={`${role}:*`}
          className={isOfNewsroom ? 'col-span-full' : ''}
          label={isOfNewsroom ? t('wholeNewsroom') : t('allLanguages')}
          defaultChecked={isEverywhere}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
        {!isOfNewsroom &&
          LOCALES.map((locale) => (
            <Checkbox
              key={locale}
              name="grants"
              value={`${role}:${locale}`}
              label={<span lang={locale}>{LOCALE_FACTS[locale].endonym}</span>}
              defaultChecked={held.includes(locale)}
              disabled={isEverywhere}
            />
          ))}
      </div>
    </fieldset>
  )
}
