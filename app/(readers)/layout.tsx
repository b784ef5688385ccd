import type { ReactNode } from 'react'
import './readers.css'

export const dynamic = 'force-dynamic'

export default function ReadersLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
