import Link from 'next/link'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { type ButtonLook, buttonClasses } from './button.tsx'

interface LinkButtonProps extends ComponentPropsWithRef<typeof Link> {
  look?: ButtonLook
  icon?: ReactNode
}

/** A link as prominent as a button. */
export function LinkButton({
  look = 'secondary',
  icon,
  className,
  children,
  ...props
}: LinkButtonProps) {
  return (
    <Link prefetch={false} {...props} className={buttonClasses(look, className)}>
      {icon}
      {children}
    </Link>
  )
}
