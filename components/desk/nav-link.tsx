'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { WAITING } from './desk-paths.ts'

interface NavLinkProps {
  href: string
  /** Further addresses whose screens belong to it. */
  also?: readonly string[]
  children: ReactNode
}

/** A link of the desk's main row, marked while its screen or one below it is shown. */
export function NavLink({ href, also = [], children }: NavLinkProps) {
  const path = usePathname()
  const isCurrent = [href, ...also].some(
    (base) => path === base || (base !== WAITING && path.startsWith(`${base}/`)),
  )
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
