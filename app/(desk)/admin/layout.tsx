import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DeskProvider } from '#components/desk/desk-provider.tsx'
import { reader } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'
import { directionOf } from '#domain/locales.ts'
import { DESK_MESSAGES } from '#i18n/desk.ts'
import { deskLocale } from '../desk-locale.ts'
import './desk.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { template: '%s · Dateline', default: 'Dateline' },
  icons: { icon: '/icon.svg' },
  robots: { index: false, follow: false },
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [locale, { timeZone }] = await Promise.all([deskLocale(), readSettings(reader())])
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <DeskProvider locale={locale} messages={DESK_MESSAGES[locale]} timeZone={timeZone}>
          {children}
        </DeskProvider>
      </body>
    </html>
  )
}
