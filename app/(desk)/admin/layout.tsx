import type { ReactNode } from 'react'
import './desk.css'

export const dynamic = 'force-dynamic'

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
