import type { ReactNode } from 'react'
import { directionOf } from '#domain/locales.ts'
import { deskLocale } from '../desk-locale.ts'
import './desk.css'

export const dynamic = 'force-dynamic'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const locale = await deskLocale()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  )
}
