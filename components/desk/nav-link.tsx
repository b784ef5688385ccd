'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link of the desk's main row, marked while its screen or one below it is shown. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname()
  const isCurrent = path === href || (href !== '/admin' && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      prefetch={false}
      className="nav-link"
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
