import { isLocale, type Locale } from './locales.ts'

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

/** Roles that concern the whole newsroom, never one language of it. */
export const NEWSROOM_ROLES: readonly Role[] = ['admin', 'auditor']

export const EVERY_ROLE: readonly Grant[] = ROLES.map((role) => ({ role, locale: '*' }))

/**
 * Reads `publisher:*`, `translator:pt`, or `admin` (short for all languages); undefined for
 * anything else, and for a role of the whole newsroom asked for one language.
 */
export function parseGrant(text: string): Grant | undefined {
  const [role, locale = '*', ...rest] = text.split(':')
  const isKnown = ROLES.some((known) => known === role) && (locale === '*' || isLocale(locale))
  if (!isKnown || rest.length > 0) return undefined
  const grant = { role, locale } as Grant
  return NEWSROOM_ROLES.includes(grant.role) && locale !== '*' ? undefined : grant
}

/** Each grant once, and none that the same role for all languages covers already. */
export function tidyGrants(grants: readonly Grant[]): Grant[] {
  const everywhere = new Set(grants.filter(({ locale }) => locale === '*').map(({ role }) => role))
  const needed = grants.filter(({ role, locale }) => locale === '*' || !everywhere.has(role))
  return [...new Map(needed.map((grant) => [`${grant.role}:${grant.locale}`, grant])).values()]
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

/** Topics, people and the like stand in many stories: who answers for what is public keeps them. */
export const mayKeepDirectory = (staff: Pick<Staff, 'grants'>): boolean =>
  holdsAnywhere(staff, ['publisher', 'desk_admin', 'admin'])

/** Who decides what stands at the top of a language's front page. */
export const mayPin = (staff: Pick<Staff, 'grants'>, locale: Locale): boolean =>
  holds(staff, ['publisher', 'desk_admin', 'admin'], locale)

/** Who may say something at the top of every page of a language: those who arrange its front page. */
export const maySetBanner = mayPin

/**
 * An import opens stories, so it takes somebody who may write in the language, and it opens many
 * at once, so it takes one who answers for it.
 */
export function mayImport(staff: Pick<Staff, 'grants'>, locale: Locale): boolean {
  const isWriter = holds(staff, ['author'], locale) && holds(staff, ['publisher'], locale)
  return isWriter || holds(staff, ['desk_admin'], locale)
}

/** Who writes, translates or answers for texts also brings the pictures and documents to them. */
export const mayKeepMedia = (staff: Pick<Staff, 'grants'>): boolean =>
  holdsAnywhere(staff, ['author', 'translator', 'reviewer', 'publisher', 'desk_admin'])

/** Who writes or translates the pages about the newsroom itself. */
export const mayWritePage = (staff: Pick<Staff, 'grants'>, locale: Locale): boolean =>
  holds(staff, ['author', 'translator', 'publisher', 'desk_admin', 'admin'], locale)

/** Who decides what the newsroom says of itself. */
export const mayPublishPage = (staff: Pick<Staff, 'grants'>, locale: Locale): boolean =>
  holds(staff, ['publisher', 'desk_admin', 'admin'], locale)
