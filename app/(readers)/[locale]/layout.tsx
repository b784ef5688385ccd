import type { ReactNode } from 'react'
import { ReaderDocument } from '#components/reader/document.tsx'
import { DEFAULT_LOCALE, isLocale } from '#domain/locales.ts'
import { newsroom } from '../newsroom.ts'

export const dynamic = 'force-dynamic'

export default async function LocaleLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>
  children: ReactNode
}) {
  const { locale } = await params
  const { font } = await newsroom()
  return (
    <ReaderDocument locale={isLocale(locale) ? locale : DEFAULT_LOCALE} font={font}>
      {children}
    </ReaderDocument>
  )
}
