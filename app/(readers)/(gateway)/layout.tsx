import type { ReactNode } from 'react'
import { ReaderDocument } from '#components/reader/document.tsx'
import { DEFAULT_LOCALE } from '#domain/locales.ts'
import { newsroom } from '../newsroom.ts'

export const dynamic = 'force-dynamic'

export default async function GatewayLayout({ children }: { children: ReactNode }) {
  const { font } = await newsroom()
  return (
    <ReaderDocument locale={DEFAULT_LOCALE} font={font}>
      {children}
    </ReaderDocument>
  )
}
