import { Fragment } from 'react'
import { LanguageName } from '#components/desk/words.tsx'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { type Grant, NEWSROOM_ROLES, ROLES, type Role } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** A person's roles in words: Author (English, Français) · Reviewer (all languages). */
export function HeldRoles({ grants, locale }: { grants: readonly Grant[]; locale: Locale }) {
  const t = deskTranslator(locale, 'staff')
  const held = ROLES.filter((role) => grants.some((grant) => grant.role === role))
  if (held.length === 0) return <span className="text-muted">{t('noRoles')}</span>
  return (
    <ul className="flex flex-wrap gap-x-4">
      {held.map((role) => (
        <li key={role}>
          {t(`roles.${role}.name`)}
          {!NEWSROOM_ROLES.includes(role) && (
            <span className="text-muted">
              {' '}
              ({<Languages role={role} {...{ grants, locale }} />})
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Languages({
  role,
  grants,
  locale,
}: {
  role: Role
  grants: readonly Grant[]
  locale: Locale
}) {
  const held = grants.filter((grant) => grant.role === role).map((grant) => grant.locale)
  if (held.includes('*')) return deskTranslator(locale, 'staff')('everyLanguage')
  return LOCALES.filter((one) => held.includes(one)).map((one, index) => (
    <Fragment key={one}>
      {index > 0 && ', '}
      <LanguageName locale={one} />
    </Fragment>
  ))
}
