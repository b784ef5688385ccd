import Link from 'next/link'
import { personPath } from '#components/desk/desk-paths.ts'
import type { StaffListing } from '#db/staff.ts'
import type { Locale } from '#domain/locales.ts'
import { formatAge } from '#i18n/ages.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { HeldRoles } from './held-roles.tsx'
import { StatusBadge } from './status-badge.tsx'

interface StaffListProps {
  people: StaffListing[]
  /** Names lead to the person's screen. */
  isLinked: boolean
  locale: Locale
  now: Date
}

/** Everybody in the newsroom: who they are, what they may do, when they were last here. */
export function StaffList({ people, isLinked, locale, now }: StaffListProps) {
  const t = deskTranslator(locale, 'staff')
  return (
    <ul className="border-rule border-t">
      {people.map((person) => (
        <li key={person.uid} className="row sm:grid-cols-[1fr_auto]">
          <div className="grid min-w-0 gap-1">
            <p className="flex flex-wrap items-baseline gap-x-3">
              {isLinked ? (
                <Link href={personPath(person.uid)} prefetch={false} className="row-title">
                  <bdi>{person.name}</bdi>
                </Link>
              ) : (
                <bdi className="row-title">{person.name}</bdi>
              )}
              <StatusBadge status={person.status} locale={locale} />
            </p>
            {person.email && (
              <p className="text-muted text-sm">
                <bdi>{person.email}</bdi>
              </p>
            )}
            <div className="text-sm">
              <HeldRoles grants={person.grants} locale={locale} />
            </div>
          </div>
          {person.lastSeenAt && (
            <p className="text-muted text-sm">
              {t('seen', { ago: formatAge(person.lastSeenAt, now, locale) })}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
