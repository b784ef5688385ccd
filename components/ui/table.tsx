import type { ComponentPropsWithRef } from 'react'
import { classes } from './classes.ts'

/** A table that scrolls inside itself on a narrow screen, by keyboard too. Needs a `caption`. */
export function Table({
  label,
  className,
  ...props
}: ComponentPropsWithRef<'table'> & { label: string }) {
  return (
    // `relative`: words for screen readers alone are positioned, and would stick out of the scroller.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="relative min-w-0 overflow-x-auto" aria-label={label} tabIndex={0}>
      <table {...props} className={classes('w-full border-collapse text-start', className)} />
    </section>
  )
}

export function Th({ className, ...props }: ComponentPropsWithRef<'th'>) {
  return (
    <th
      scope="col"
      {...props}
      className={classes(
        'border-rule border-b px-3 py-2 font-semibold text-muted text-sm',
        className,
      )}
    />
  )
}

export function Td({ className, ...props }: ComponentPropsWithRef<'td'>) {
  return (
    <td {...props} className={classes('border-rule border-b px-3 py-2.5 align-top', className)} />
  )
}
