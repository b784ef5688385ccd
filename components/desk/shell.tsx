import Link from 'next/link'
import type { ReactNode } from 'react'
import { LOCALES } from '#domain/locales.ts'
import {
  holdsAnywhere,
  mayImport,
  mayKeepDirectory,
  mayPin,
  maySetBanner,
  mayWritePage,
  type Staff,
} from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { AccountMenu } from './account-menu.tsx'
import {
  BANNER,
  DIRECTORY,
  FRONT,
  MEDIA,
  PAGES,
  STATISTICS,
  STORIES,
  WAITING,
} from './desk-paths.ts'
import { NavLink } from './nav-link.tsx'

interface ShellProps {
  staff: Staff
  /** The newsroom's name in the person's language. */
  newsroom: string
  signOut: () => Promise<void>
  children: ReactNode
}

/** What surrounds every screen of somebody signed in: masthead, the way around, the screen. */
export function Shell({ staff, newsroom, signOut, children }: ShellProps) {
  const t = deskTranslator(staff.uiLocale, 'shell')
  const screens = [
    { href: WAITING, label: t('waiting'), isOpen: true },
    { href: STORIES, also: ['/admin/articles'], label: t('stories'), isOpen: true },
    { href: MEDIA, label: t('media'), isOpen: true },
    { href: FRONT, label: t('front'), isOpen: LOCALES.some((locale) => mayPin(staff, locale)) },
    {
      href: BANNER,
      label: t('banner'),
      isOpen: LOCALES.some((locale) => maySetBanner(staff, locale)),
    },
    {
      href: PAGES,
      label: t('pages'),
      isOpen: LOCALES.some((locale) => mayWritePage(staff, locale)),
    },
    { href: DIRECTORY, label: t('directory'), isOpen: mayKeepDirectory(staff) },
    {
      href: '/admin/import',
      label: t('import'),
      isOpen: LOCALES.some((locale) => mayImport(staff, locale)),
    },
    { href: STATISTICS, label: t('statistics'), isOpen: true },
    {
      href: '/admin/staff',
      label: t('staff'),
      isOpen: holdsAnywhere(staff, ['admin', 'desk_admin', 'auditor']),
    },
    { href: '/admin/settings', label: t('settings'), isOpen: holdsAnywhere(staff, ['admin']) },
  ]
  return (
    <div className="isolate">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className="border-ink border-t-4 bg-surface">
        <div className="border-rule border-b">
          <div className="mx-auto flex max-w-300 items-center justify-between gap-3 px-4 pt-2 sm:px-6">
            <Link href={WAITING} prefetch={false} className="flex min-w-0 items-baseline gap-3">
              <span className="font-bold font-serif text-xl">{t('product')}</span>
              <bdi className="hidden truncate text-muted text-sm sm:block">{newsroom}</bdi>
            </Link>
            <AccountMenu name={staff.name} signOut={signOut} />
          </div>
          <nav aria-label={t('nav')} className="mx-auto max-w-300 overflow-x-auto px-4 sm:px-6">
            <ul className="flex gap-5">
              {screens
                .filter((screen) => screen.isOpen)
                .map((screen) => (
                  <li key={screen.href}>
                    <NavLink href={screen.href} also={screen.also}>
                      {screen.label}
                    </NavLink>
                  </li>
                ))}
            </ul>
          </nav>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid max-w-300 grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6 sm:px-6"
      >
        {children}
      </main>
    </div>
  )
}
