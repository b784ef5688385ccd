import type { Locale } from './locales.ts'

export const ROLES = [
  'author',
  'translator',
  'reviewer',
  'publisher',
  'desk_admin',
  'admin',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** A role held for one language, or for all of them. Roles add up. */
export interface Grant {
  role: Role
  locale: Locale | '*'
}

/** Who acts: a member of staff, or the program itself (command line, scheduled jobs). */
export interface Staff {
  id: number
  uid: string
  kind: 'person' | 'program'
  name: string
  email: string
  uiLocale: Locale
  grants: Grant[]
}

/** Does this person hold one of the roles for this language? */
export function holds(
  staff: Pick<Staff, 'grants'>,
  roles: readonly Role[],
  locale: Locale,
): boolean {
  return staff.grants.some(
    (grant) => roles.includes(grant.role) && (grant.locale === '*' || grant.locale === locale),
  )
}

/** Does this person hold one of the roles for any language at all? */
export function holdsAnywhere(staff: Pick<Staff, 'grants'>, roles: readonly Role[]): boolean {
  return staff.grants.some((grant) => roles.includes(grant.role))
}
