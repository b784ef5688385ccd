import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import type { Tone } from './notice.tsx'

/** One or two words on a soft ground; colour only repeats what the words say. */
export function Badge({
  tone,
  icon,
  className,
  children,
}: {
  tone?: Tone | undefined
  icon?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <span className={classes('badge', tone && `badge-${tone}`, className)}>
      {icon}
      {children}
    </span>
  )
}
