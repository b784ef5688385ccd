import type { ReactNode } from 'react'
import { ReaderDocument } from '#components/reader/document.tsx'
import { DEFAULT_LOCALE } from '#domain/locales.ts'

export const dynamic = 'force-dynamic'

export default function GatewayLayout({ children }: { children: ReactNode }) {
  return <ReaderDocument locale={DEFAULT_LOCALE}>{children}</ReaderDocument>
}
